package semlog.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives the attributes of one event their names, so that no two are alike: the second {@code
 * portnumber} is {@code portnumber2}. A name of the log's own that begins with {@code @} gets a
 * {@code _} before it.
 *
 * <p>Made once per template when all its lines have the same attributes, in their order; else
 * cleared for each event.
 */
public final class MemberNames {
  /** Prepared names kept over {@link #clear()}; above this many all are forgotten. */
  private static final int REMEMBERED = 4096;

  private final Map<String, MemberName> prepared = new HashMap<>();

  /** The names of this event, each with the number that the next of its kind begins to try. */
  private final Map<String, Integer> used = new HashMap<>();

  public MemberNames() {}

  /** Begins another event. */
  public void clear() {
    used.clear();
    if (prepared.size() > REMEMBERED) {
      prepared.clear();
    }
  }

  /** The name of the next attribute, whose type or learnt name is {@code wanted}. */
  public MemberName next(String wanted) {
    String free = wanted.startsWith("@") ? "_" + wanted : wanted;
    if (used.putIfAbsent(free, 2) != null) {
      free = numbered(free);
    }
    return prepared.computeIfAbsent(free, MemberName::new);
  }

  /** Declares a name that the event has already. */
  void use(MemberName name) {
    used.putIfAbsent(name.text(), 2);
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
