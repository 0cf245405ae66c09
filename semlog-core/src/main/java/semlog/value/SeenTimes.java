package semlog.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * The times of some lines that follow one another, to the minute. Wire layout: {@link TimesBefore}
 * the first line, then behind the last; {@link TimeRuns} of the times since 1970, then of the local
 * ones, then of those without a year.
 */
public final class SeenTimes {
  private static final long DAY = 86_400;

  /** So far may the time of a line be from what it is in another zone. */
  private static final long ZONES = 2 * DAY;

  /** Days of a year without its ends, which a day of any year may be at. */
  private static final long YEAR = 360 * DAY;

  private final TimesBefore before;
  private final TimesBefore after;
  private final TimeRuns instants;
  private final TimeRuns locals;
  private final TimeRuns yearless;

  /**
   * What was seen.
   *
   * @param before the lines were read as behind this
   * @param after what they leave behind
   * @param instants seconds since 1970 of those that say so much
   * @param locals those without a zone as they say it
   * @param yearless those whose year no line says, at their place in any year
   */
  SeenTimes(
      TimesBefore before,
      TimesBefore after,
      TimeRuns instants,
      TimeRuns locals,
      TimeRuns yearless) {
    this.before = before;
    this.after = after;
    this.instants = instants;
    this.locals = locals;
    this.yearless = yearless;
  }

  /** Reads what {@link #write} wrote. */
  public static SeenTimes read(ByteCursor in) {
    return new SeenTimes(
        TimesBefore.read(in),
        TimesBefore.read(in),
        TimeRuns.read(in),
        TimeRuns.read(in),
        TimeRuns.read(in));
  }

  /** Appends its bytes. */
  public void write(ByteBuilder out) {
    before.write(out);
    after.write(out);
    instants.write(out);
    locals.write(out);
    yearless.write(out);
  }

  /** The lines were read as behind this. */
  public TimesBefore before() {
    return before;
  }

  /** What they leave behind. */
  public TimesBefore after() {
    return after;
  }

  /** Whether none of them has a time of its own. */
  public boolean isEmpty() {
    return instants.isEmpty() && locals.isEmpty() && yearless.isEmpty();
  }

  /**
   * Whether a time of one of them may be from one instant to before another.
   *
   * @param zone of times without one
   */
  public boolean mayMeet(Optional<Instant> since, Optional<Instant> until, ZoneId zone) {
    long first = since.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE / 2);
    long last = until.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE / 2);
    ZoneRules rules = zone.getRules();
    long slack = rules.isFixedOffset() ? 0 : TimeSpan.CHANGE_SECONDS;
    return instants.mayMeet(first, last)
        || locals.mayMeet(first + offset(since, rules) - slack, last + offset(until, rules) + slack)
        || mayMeetInAnyYear(first - ZONES, last + ZONES);
  }

  private static long offset(Optional<Instant> at, ZoneRules rules) {
    return at.map(rules::getOffset).map(ZoneOffset::getTotalSeconds).orElse(0);
  }

  private boolean mayMeetInAnyYear(long first, long last) {
    if (last - first >= YEAR || !Rfc3339.isInRange(first) || !Rfc3339.isInRange(last)) {
      return !yearless.isEmpty();
    }
    long from = inAnyYear(first);
    long to = inAnyYear(last);
    return from <= to
        ? yearless.mayMeet(from, to)
        : yearless.mayMeet(from, 2 * YEAR) || yearless.mayMeet(0, to);
  }

  /**
   * A second behind 1 January 1970, if that had been a leap year, at the same place of the year.
   */
  static long inAnyYear(long second) {
    int day = (int) Math.floorDiv(second, DAY);
    int year = CivilDays.yearOf(day);
    int date = CivilDays.monthAndDay(CivilDays.isLeap(year), day - CivilDays.startOf(year));
    return CivilDays.leapYearDay(date >> 5, date & 31) * DAY + Math.floorMod(second, DAY);
  }
}
