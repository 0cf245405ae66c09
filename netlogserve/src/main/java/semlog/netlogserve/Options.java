package semlog.netlogserve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * What to replay and how.
 *
 * @param files in their order; {@code -} is standard input
 * @param idleLimit how much longer gaps are shortened to, in time of the log
 * @param rounds how often all files are replayed; 0 for without end
 * @param limit how many lines are replayed in all
 * @param since lines before it are left out
 * @param until lines after it are left out
 * @param zone of times without one
 * @param year of the first time without one
 * @param filter which layouts count as times
 * @param dryRun whether only to tell what would be replayed
 */
record Options(
    List<String> files,
    Speed speed,
    Optional<Duration> idleLimit,
    int rounds,
    long limit,
    Optional<Instant> since,
    Optional<Instant> until,
    Retime retime,
    ZoneId zone,
    OptionalInt year,
    TimeFilter filter,
    boolean dryRun) {

  static final String STANDARD_INPUT = "-";

  Options {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files");
    }
    if (rounds != 1 && files.contains(STANDARD_INPUT) && !dryRun) {
      throw new Mistyped("--loop: standard input comes only once", "name a file");
    }
  }

  static Options of(Arguments arguments, Session session) {
    ZoneId zone = arguments.zone("--tz").orElseGet(session::zone);
    Clock clock = session.clock();
    List<String> operands = arguments.operands();
    OptionalInt limit = arguments.integer("--limit", 0, Integer.MAX_VALUE);
    return new Options(
        operands.isEmpty() ? List.of(STANDARD_INPUT) : operands,
        arguments.text("--speed").map(Speed::of).orElse(Speed.ORIGINAL),
        arguments.duration("--idle-time-limit"),
        arguments.integer("--loop", 0, Integer.MAX_VALUE).orElse(1),
        limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE,
        arguments.time("--since", clock, () -> zone),
        arguments.time("--until", clock, () -> zone),
        arguments.text("--retime").map(Retime::of).orElse(new Retime.Keep()),
        zone,
        arguments.integer("--year", 1970, 2199),
        arguments.text("--time-format").map(TimeFilter::of).orElseGet(TimeFilter::any),
        arguments.has("--dry-run"));
  }

  /** What the times of an input don't say, if it ends at {@code reference} at the latest. */
  TimeContext context(Instant reference) {
    return new TimeContext(zone, reference, year, filter.order());
  }

  long idleNanos() {
    return idleLimit.map(limit -> saturatedNanos(limit)).orElse(Long.MAX_VALUE);
  }

  /** Whether a line of this time, in nanoseconds since 1970, is to be replayed. */
  boolean includes(long nanos) {
    return since.map(first -> nanos >= nanos(first)).orElse(true)
        && until.map(last -> nanos <= nanos(last)).orElse(true);
  }

  private static long nanos(Instant instant) {
    return saturatedNanos(Duration.between(Instant.EPOCH, instant));
  }

  private static long saturatedNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
