package semlog.netlogserve;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * What to replay and how.
 *
 * @param files {@code -} is standard input
 * @param zone of times without one
 * @param year of the first time without one
 * @param filter which layouts count as times
 * @param dryRun whether only to tell what would be replayed
 * @param stats whether to tell at the end how it went
 */
record Options(
    List<String> files,
    Pace pace,
    Choice choice,
    Retime retime,
    ZoneId zone,
    OptionalInt year,
    TimeFilter filter,
    Target target,
    boolean dryRun,
    boolean stats) {

  static final String STANDARD_INPUT = "-";

  Options {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files");
    }
    if (pace.rounds() != 1 && files.contains(STANDARD_INPUT) && !dryRun) {
      throw new Mistyped("--loop: standard input comes only once", "name a file");
    }
  }

  static Options of(Arguments arguments, Session session) {
    ZoneId zone = arguments.zone("--tz").orElseGet(session::zone);
    List<String> operands = arguments.operands();
    return new Options(
        operands.isEmpty() ? List.of(STANDARD_INPUT) : operands,
        Pace.of(arguments),
        Choice.of(arguments, session.clock(), zone),
        arguments.text("--retime").map(Retime::of).orElse(new Retime.Keep()),
        zone,
        arguments.integer("--year", 1970, 2199),
        arguments.text("--time-format").map(TimeFilter::of).orElseGet(TimeFilter::any),
        Target.of(arguments),
        arguments.has("--dry-run"),
        arguments.has("--stats"));
  }

  /** What the times of an input don't say, if it ends at {@code reference} at the latest. */
  TimeContext context(Instant reference) {
    return new TimeContext(zone, reference, year, filter.order());
  }
}
