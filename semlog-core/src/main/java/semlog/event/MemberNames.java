package semlog.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives the attributes of an event their names, so that no two are alike: the second {@code
 * portnumber} is {@code portnumber2}. A name of the log's own that begins with {@code @} gets a
 * {@code _} before it.
 */
public final class MemberNames {
  /** The names of this event, each with the number that the next of its kind begins to try. */
  private final Map<String, Integer> used = new HashMap<>();

  private final MadeNames made;
  private final Set<String> all;

  /**
   * Names of a schema.
   *
   * @param made those of other events
   * @param all the short names of all attributes that will be asked for; not to be changed
   */
  public MemberNames(MadeNames made, Set<String> all) {
    Schema schema = made.schema();
    this.made = made;
    this.all = all;
    // short names are never those, which begin with @
    if (schema != Schema.SEMLOG) {
      Schema.RESERVED.forEach(row -> used.put(schema.reserved(row.name()), 2));
    }
  }

  /** The name of the next attribute, whose type or learnt name is {@code attribute}. */
  public MemberName next(String attribute) {
    String wanted = made.schema().attribute(attribute, all);
    String free = wanted.startsWith("@") ? "_" + wanted : wanted;
    if (used.putIfAbsent(free, 2) != null) {
      free = numbered(free);
    }
    return made.name(free);
  }

  private String numbered(String name) {
    int number = used.get(name);
    while (used.putIfAbsent(name + number, 2) != null) {
      number++;
    }
    used.put(name, number + 1);
    return name + number;
  }
}
