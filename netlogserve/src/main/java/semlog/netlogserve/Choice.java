package semlog.netlogserve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.cli.Arguments;
import semlog.fault.Mistyped;

/**
 * Which lines come.
 *
 * @param limit how many lines are replayed in all
 * @param duration how long the replay takes at most
 * @param since lines before it are left out
 * @param until lines after it are left out
 * @param window how many lines with a time are sorted among each other; 1 leaves them as they are
 */
record Choice(
    long limit,
    Optional<Duration> duration,
    Optional<Instant> since,
    Optional<Instant> until,
    int window) {
  private static final String SORT = "sort=";

  /**
   * @param zone of times that are given without one
   */
  static Choice of(Arguments arguments, Clock clock, ZoneId zone) {
    OptionalInt limit = arguments.integer("--limit", 0, Integer.MAX_VALUE);
    return new Choice(
        limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE,
        arguments.duration("--duration"),
        arguments.time("--since", clock, () -> zone),
        arguments.time("--until", clock, () -> zone),
        arguments.text("--order").map(Choice::window).orElse(1));
  }

  private static int window(String order) {
    if (order.equals("as-is")) {
      return 1;
    }
    try {
      int window = order.startsWith(SORT) ? Integer.parseInt(order.substring(SORT.length())) : 0;
      if (window > 1 && window <= SortedLines.MOST_EVENTS) {
        return window;
      }
    } catch (NumberFormatException _) {
      // is told below like any other order that there is not
    }
    throw new Mistyped(
        "--order: '" + order + "' is no order",
        "write as-is, or sort=N with N from 2 to " + SortedLines.MOST_EVENTS);
  }

  /** Whether a line of this time, in nanoseconds since 1970, is to be replayed. */
  boolean includes(long nanos) {
    return since.map(first -> nanos >= Nanos.of(first)).orElse(true)
        && until.map(last -> nanos <= Nanos.of(last)).orElse(true);
  }

  /** How long the replay takes at most, in nanoseconds. */
  long mostNanos() {
    return duration.map(Nanos::of).orElse(Long.MAX_VALUE);
  }
}
