package semlog.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;
import semlog.query.Query;

/** What somebody wrote of a value that is carried into a {@link Carry}. */
public final class CarryReader {
  /** All that can be said of it. */
  public static final List<String> KEYS = List.of("field", "as", "by", "within", "query");

  /** A field that is not a choice of several, an address in one, a path, or the event's own. */
  private static final Pattern NAME = Pattern.compile("[^@$|()\\s][^$|()\\s]*");

  private final RuleReader.Written written;
  private final Function<String, Optional<Duration>> durations;

  /**
   * @param durations reads {@code 5m}
   */
  public CarryReader(RuleReader.Written written, Function<String, Optional<Duration>> durations) {
    this.written = written;
    this.durations = durations;
  }

  /**
   * What is carried.
   *
   * @param query what was written of the events that it is taken from
   * @throws Mistyped with the place of the mistake
   */
  public Carry read(Optional<Query> query) {
    String field = needed("field", "name the field whose value later events have, such as src_ip");
    needed("by", "name the fields that events of one connection share, such as host, pid");
    String within = needed("within", "say how long later events have it, such as 2m");
    Duration length =
        durations
            .apply(within)
            .filter(duration -> duration.toMillis() > 0)
            .orElseThrow(() -> unfit("within", within, "write a duration above 0, such as 2m"));
    return new Carry(field, as(field), written.texts("by"), length, query);
  }

  /** What later events call it: the same, where that is the name of a field. */
  private String as(String field) {
    Optional<String> as = written.texts("as").stream().findFirst();
    String name = as.orElse(field);
    if (!NAME.matcher(name).matches()) {
      throw as.isPresent()
          ? unfit("as", name, "write a name of letters, such as peer")
          : written.mistake(
              "field", "'" + field + "' is no name that later events can have", "add as: peer");
    }
    return name;
  }

  private String needed(String key, String hint) {
    return written.texts(key).stream()
        .findFirst()
        .orElseThrow(() -> written.mistake(key, "what is carried needs " + key, hint));
  }

  private Mistyped unfit(String key, String value, String hint) {
    return written.mistake(key, key + ": '" + value + "' does not fit", hint);
  }
}
