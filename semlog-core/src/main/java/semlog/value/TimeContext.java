package semlog.value;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What the times of an input don't say themselves.
 *
 * @param zone of times without a zone
 * @param reference when the input ends at the latest, to the day: the file's time or now; times
 *     without a year or date get the last one before it
 * @param firstYear the year of the first time that has none
 * @param order how to read dates of numbers that allow several readings
 */
public record TimeContext(ZoneId zone, Instant reference, OptionalInt firstYear, DateOrder order) {
  public TimeContext {
    Objects.requireNonNull(zone);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(order);
    if (reference.getEpochSecond() < 0 || !Rfc3339.isInRange(reference.getEpochSecond())) {
      throw new IllegalArgumentException("reference " + reference);
    }
    int year = firstYear.orElse(CivilDays.FIRST_YEAR);
    if (!CivilDays.inRange(year)) {
      throw new IllegalArgumentException("year " + year);
    }
  }

  /** A zone and a reference, all else found out. */
  public static TimeContext of(ZoneId zone, Instant reference) {
    return new TimeContext(zone, reference, OptionalInt.empty(), DateOrder.AUTO);
  }
}
