package semlog.netlogserve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.cli.Arguments;

/**
 * Which lines come.
 *
 * @param limit how many lines are replayed in all
 * @param duration how long the replay takes at most
 * @param since lines before it are left out
 * @param until lines after it are left out
 */
record Choice(
    long limit, Optional<Duration> duration, Optional<Instant> since, Optional<Instant> until) {

  /**
   * @param zone of times that are given without one
   */
  static Choice of(Arguments arguments, Clock clock, ZoneId zone) {
    OptionalInt limit = arguments.integer("--limit", 0, Integer.MAX_VALUE);
    return new Choice(
        limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE,
        arguments.duration("--duration"),
        arguments.time("--since", clock, () -> zone),
        arguments.time("--until", clock, () -> zone));
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
