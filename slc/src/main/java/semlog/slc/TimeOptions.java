package semlog.slc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * How the times of inputs are to be read.
 *
 * @param zone of times without one; else the session's
 * @param year of the first time without one
 * @param filter which ways to write a time count
 */
record TimeOptions(Optional<ZoneId> zone, OptionalInt year, TimeFilter filter) {
  TimeOptions {
    Objects.requireNonNull(zone);
    Objects.requireNonNull(year);
    Objects.requireNonNull(filter);
  }

  static TimeOptions of(Arguments given) {
    return new TimeOptions(
        given.zone("--tz"),
        given.integer("--year", 1970, 2199),
        given.text("--time-format").map(TimeFilter::of).orElseGet(TimeFilter::any));
  }

  /** What the times of an input do not say, if it ends at {@code reference} at the latest. */
  TimeContext context(Session session, Instant reference) {
    return new TimeContext(zone.orElseGet(session::zone), reference, year, filter.order());
  }
}
