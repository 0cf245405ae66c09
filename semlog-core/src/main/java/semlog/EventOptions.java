package semlog;

import java.util.Objects;
import java.util.Optional;
import semlog.grouping.EventStarts;
import semlog.pattern.TextPattern;

/**
 * How the events of a log are told.
 *
 * @param asArray one JSON array instead of one object a line
 * @param firstLines what the first line of each event matches; without it that is found out
 */
public record EventOptions(boolean asArray, Optional<TextPattern> firstLines) {
  /** Objects, one a line. */
  public static final EventOptions USUAL = new EventOptions(false, Optional.empty());

  public EventOptions {
    Objects.requireNonNull(firstLines);
  }

  /** What tells the lines of a new input apart. */
  EventStarts starts() {
    return EventStarts.of(firstLines);
  }
}
