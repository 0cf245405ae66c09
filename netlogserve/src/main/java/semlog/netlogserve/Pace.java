package semlog.netlogserve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.cli.Arguments;
import semlog.fault.Mistyped;

/**
 * When lines come.
 *
 * @param idleLimit how much longer gaps are shortened to, in time of the log
 * @param rate lines a second, whatever their times
 * @param rounds how often all files are replayed; 0 for without end
 * @param pause between two rounds
 */
record Pace(
    Speed speed, Optional<Duration> idleLimit, OptionalInt rate, int rounds, Duration pause) {
  Pace {
    if (rate.isPresent() && (idleLimit.isPresent() || !speed.equals(Speed.ORIGINAL))) {
      throw new Mistyped(
          "--rate does not look at times, as --speed and -i do", "give only one of them");
    }
  }

  static Pace of(Arguments arguments) {
    return new Pace(
        arguments.text("--speed").map(Speed::of).orElse(Speed.ORIGINAL),
        arguments.duration("--idle-time-limit"),
        arguments.integer("--rate", 1, Integer.MAX_VALUE),
        arguments.integer("--loop", 0, Integer.MAX_VALUE).orElse(1),
        arguments.duration("--loop-delay").orElse(Duration.ZERO));
  }

  /** Whether no line waits. */
  boolean isUnpaced() {
    return rate.isEmpty() && Double.isInfinite(speed.factor());
  }

  /** When the lines of a replay are due. */
  Moments moments() {
    return rate.isPresent() ? new SteadyRate(rate.getAsInt()) : schedule();
  }

  /** When lines are due by their times. */
  Schedule schedule() {
    return new Schedule(speed, idleLimit.map(Nanos::of).orElse(Long.MAX_VALUE));
  }
}
