package semlog;

import java.util.Objects;
import java.util.Optional;
import semlog.event.Schema;
import semlog.grouping.EventStarts;
import semlog.pattern.TextPattern;
import semlog.value.TimeFilter;

/**
 * How the events of a log are told.
 *
 * @param asArray one JSON array instead of one object a line
 * @param schema whose names members have
 * @param filter which ways to write a time count
 * @param firstLines what the first line of each event matches; without it that is found out
 */
public record EventOptions(
    boolean asArray, Schema schema, TimeFilter filter, Optional<TextPattern> firstLines) {
  /** Objects, one a line, with short names. */
  public static final EventOptions USUAL =
      new EventOptions(false, Schema.SEMLOG, TimeFilter.any(), Optional.empty());

  /** The same, each line an event. */
  public static final EventOptions EACH_LINE =
      new EventOptions(
          false, Schema.SEMLOG, TimeFilter.any(), Optional.of(TextPattern.compile("")));

  public EventOptions {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(filter);
    Objects.requireNonNull(firstLines);
  }

  /** What tells the lines of a new input apart. */
  EventStarts starts() {
    return EventStarts.of(firstLines);
  }
}
