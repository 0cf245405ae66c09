package semlog.value;

import java.util.OptionalLong;
import semlog.value.DatePart.Era;

/**
 * Turns the times of one input, in the order of its lines, into instants. What a time doesn't say
 * it takes from the times before it: a year that is absent goes on over New Year, a date that is
 * absent over midnight, a date of two readings follows the last one of a single reading. Not
 * thread-safe; allocates nothing but in {@link LocalZone}.
 */
public final class InstantResolver {
  /** For a time without a zone. */
  public static final int NO_OFFSET = Integer.MIN_VALUE;

  private static final long DAY = 86_400;
  private static final int EPOCH_YEAR = 1970;

  /** So far a time may be behind the one before it without being of the next year. */
  private static final long YEAR_SLACK = 60 * DAY;

  /** So far a time of day may be behind the one before it without being of the next day. */
  private static final long DAY_SLACK = 7_200;

  private final TimeContext context;
  private final LocalZone zone;
  private final DateReading reading;

  /** The layout of the time before, if the same again is the same instant, else 0. */
  private int knownLayout;

  private long knownUnits;
  private int knownOffset;

  private long lastLocal;
  private boolean started;

  /** Whether the year at hand is written in the line, whatever weekday it says. */
  private boolean yearStated;

  private boolean assumed;
  private boolean orderAssumed;
  private boolean swapped;
  private long epochSecond;
  private int nano;

  public InstantResolver(TimeContext context) {
    this.context = context;
    this.zone = new LocalZone(context.zone());
    this.reading = new DateReading(context.order());
  }

  /**
   * Resolves a time of {@link TimestampParser}.
   *
   * @param offsetSeconds of the zone that was written with it, or {@link #NO_OFFSET}
   */
  public void resolve(int format, long value, int offsetSeconds) {
    int power = Fraction.power(Fraction.digits(TimestampFormat.fractionCode(format)));
    long units = Math.floorDiv(value, (long) power);
    nano = (int) (value - units * power) * (1_000_000_000 / power);
    int number = format >> TimestampFormat.FRACTION_BITS;
    if (number != knownLayout || units != knownUnits || offsetSeconds != knownOffset) {
      take(local(TimestampFormat.layout(format), units), offsetSeconds);
      knownLayout = number;
      knownUnits = units;
      knownOffset = offsetSeconds;
    }
  }

  private long local(Layout layout, long units) {
    long seconds = units * layout.clock().unitSeconds();
    long local =
        switch (layout.era()) {
          case YEAR, SHORT_YEAR -> dated(layout, seconds);
          case NO_YEAR -> yearOf(seconds);
          case WEEKDAY -> yearOfWeekday(seconds);
          case NONE -> dayOf(seconds);
        };
    orderAssumed = isDated(layout.era()) && reading.isAssumed();
    swapped = isDated(layout.era()) && reading.isSwapped();
    assumed = orderAssumed || !isDated(layout.era());
    return local;
  }

  private void take(long local, int offsetSeconds) {
    lastLocal = local;
    started = true;
    epochSecond = offsetSeconds == NO_OFFSET ? zone.toEpoch(local) : local - offsetSeconds;
  }

  /** Resolves a time of day whose date stands apart from it. */
  void resolveOn(int epochDay, int format, long value, int offsetSeconds) {
    resolve(format, value, NO_OFFSET);
    assumed = false;
    take(epochDay * DAY + Math.floorMod(lastLocal, DAY), offsetSeconds);
    knownLayout = 0;
  }

  /** Resolves a time counted from 1970 in units of 10^-digits seconds. */
  public void resolveEpoch(long units, int digits) {
    int power = Fraction.power(digits);
    epochSecond = Math.floorDiv(units, (long) power);
    nano = (int) (units - epochSecond * power) * (1_000_000_000 / power);
    assumed = false;
    orderAssumed = false;
    swapped = false;
    resume(zone.toLocal(epochSecond));
  }

  /** Resolves a time at a known place, in a layout or counted from 1970. */
  void resolve(TimePlace place, long value) {
    if (place.isEpoch()) {
      resolveEpoch(value, place.digits());
    } else {
      resolve(place.format(), value, place.offset());
    }
  }

  /** Whether the input may have times of that year: none of before 1970, nor of the far future. */
  boolean mayBe(int year) {
    int day = (int) Math.floorDiv(context.reference().getEpochSecond(), DAY);
    return year >= EPOCH_YEAR && year <= CivilDays.yearOf(day) + 1;
  }

  /** Resolves a time whose year stands apart from it, behind it ({@code date(1)}). */
  public void resolveInYear(int format, long value, int year, int offsetSeconds) {
    resume(CivilDays.startOf(year) * DAY + YEAR_SLACK);
    yearStated = true;
    resolve(format, value, offsetSeconds);
    yearStated = false;
  }

  /** Goes on behind a time. */
  void resume(long localSecond) {
    lastLocal = localSecond;
    started = true;
    knownLayout = 0;
  }

  /** Whether the last time is that of lines that left this behind. */
  boolean isBehind(TimesBefore before) {
    return switch (before.kind()) {
      case NONE -> !started;
      case LOCAL, ZONED -> started && lastLocal == before.second();
      case EPOCH -> started && lastLocal == zone.toLocal(before.second());
      case UNKNOWN -> false;
    };
  }

  /** Goes on behind lines that left this behind. */
  void goOn(TimesBefore before) {
    switch (before.kind()) {
      case NONE, UNKNOWN -> {}
      case LOCAL -> take(before.second(), NO_OFFSET);
      case ZONED -> take(before.second(), before.offset());
      case EPOCH -> resolveEpoch(before.second(), 0);
    }
    nano = before.nano();
    knownLayout = 0;
  }

  /** The second of the last time as it was written, if there was one. */
  OptionalLong localSecond() {
    return started ? OptionalLong.of(lastLocal) : OptionalLong.empty();
  }

  public long epochSecond() {
    return epochSecond;
  }

  /** Nanoseconds of the second, 0 to 999,999,999. */
  public int nano() {
    return nano;
  }

  /** Whether year, date, or the order of day and month was not in the time itself. */
  public boolean isAssumed() {
    return assumed;
  }

  /** Whether nothing told which number is the day. */
  public boolean isOrderAssumed() {
    return orderAssumed;
  }

  /** Whether day and month of the last date were taken the other way round than its layout says. */
  boolean isSwapped() {
    return swapped;
  }

  private static boolean isDated(Era era) {
    return era == Era.YEAR || era == Era.SHORT_YEAR;
  }

  private long dated(Layout layout, long seconds) {
    long day = Math.floorDiv(seconds, DAY);
    return reading.day(layout.date(), (int) day) * DAY + (seconds - day * DAY);
  }

  private long yearOf(long seconds) {
    int yearDay = (int) (seconds / DAY);
    long ofDay = seconds % DAY;
    if (!started) {
      return first(yearDay, ofDay);
    }
    int last = CivilDays.yearOf((int) Math.floorDiv(lastLocal, DAY));
    int year = Math.max(CivilDays.FIRST_YEAR, last - 1);
    long local = at(year, yearDay) + ofDay;
    while (local < lastLocal - YEAR_SLACK && year < CivilDays.LAST_YEAR) {
      local = at(++year, yearDay) + ofDay;
    }
    return local;
  }

  private long first(int yearDay, long ofDay) {
    if (context.firstYear().isPresent()) {
      return at(context.firstYear().getAsInt(), yearDay) + ofDay;
    }
    long latest = zone.toLocal(context.reference().getEpochSecond()) + DAY;
    int year = CivilDays.yearOf((int) Math.floorDiv(latest, DAY));
    while (at(year, yearDay) + ofDay > latest || (yearDay == 59 && !CivilDays.isLeap(year))) {
      year--;
    }
    return at(year, yearDay) + ofDay;
  }

  /** The year whose calendar gives the day this weekday, nearest to the one without it. */
  private long yearOfWeekday(long seconds) {
    int day = (int) (seconds / DAY);
    int yearDay = day % 366;
    int weekday = (day / 366 + yearDay) % 7;
    long near = yearOf(yearDay * DAY + seconds % DAY);
    int year = CivilDays.yearOf((int) Math.floorDiv(near, DAY));
    for (int step = 0; step < 28 && !yearStated; step++) {
      int tried = Math.max(CivilDays.FIRST_YEAR, year - step);
      boolean exists = yearDay != 59 || CivilDays.isLeap(tried);
      if (exists && CivilDays.weekday((int) Math.floorDiv(at(tried, yearDay), DAY)) == weekday) {
        return at(tried, yearDay) + seconds % DAY;
      }
    }
    return near;
  }

  private long dayOf(long ofDay) {
    long base =
        started ? lastLocal - DAY_SLACK : zone.toLocal(context.reference().getEpochSecond()) - DAY;
    long day = Math.floorDiv(base, DAY);
    long local = day * DAY + ofDay;
    return local < base ? local + DAY : local;
  }

  /** Local midnight of a day of a leap year, in a year; 29 February may be 1 March. */
  private static long at(int year, int yearDay) {
    boolean leap = CivilDays.isLeap(year);
    return (CivilDays.startOf(year) + yearDay - (!leap && yearDay > 59 ? 1 : 0)) * DAY;
  }
}
