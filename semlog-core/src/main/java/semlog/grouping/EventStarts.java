package semlog.grouping;

import java.util.Optional;
import semlog.pattern.LineMatcher;
import semlog.pattern.TextPattern;

/** Tells lines that begin an event from those that go on with it. For one input. */
@FunctionalInterface
public interface EventStarts {
  /** The column of a line that has no time. */
  int NO_TIME = -1;

  /**
   * Whether a line begins an event; lines go in in their order.
   *
   * @param to behind its last byte, without line feed
   * @param timeColumn where its time begins, in bytes from its first, or {@link #NO_TIME}
   */
  boolean begins(byte[] text, int from, int to, int timeColumn);

  /** Whether the time of the line that went in last is that of an event that it goes on with. */
  default boolean isTimeOfEvent() {
    return false;
  }

  /**
   * Tells for one input.
   *
   * @param firstLines what the first line of each event matches; without it, by what lines look
   *     like
   */
  static EventStarts of(Optional<TextPattern> firstLines) {
    return firstLines.map(EventStarts::matching).orElseGet(AutomaticStarts::new);
  }

  private static EventStarts matching(TextPattern pattern) {
    LineMatcher matcher = pattern.matcher();
    return (text, from, to, timeColumn) -> matcher.matches(text, from, to);
  }
}
