package semlog.value;

import java.nio.charset.StandardCharsets;
import semlog.value.DatePart.Era;

/** One exact way to write a time, but for the fraction of its seconds. */
final class Layout {
  private static final long DAY = 86_400;

  private final int number;
  private final DatePart date;
  private final DateStart start;
  private final Join join;
  private final ClockPart clock;
  private final Era era;
  private final byte[] picture;
  private final int firstDay;
  private final int lastDay;

  Layout(int number, DatePart date, Join join, ClockPart clock, boolean yearLast) {
    this.number = number;
    this.date = date;
    this.start = new DateStart(date.picture());
    this.join = join;
    this.clock = clock;
    this.era = yearLast ? Era.YEAR : date.era();
    String text = date.picture() + join.text() + clock.picture() + (yearLast ? " Y" : "");
    this.picture = text.getBytes(StandardCharsets.UTF_8);
    this.firstDay = era == Era.YEAR ? CivilDays.startOf(CivilDays.FIRST_YEAR) : 0;
    this.lastDay =
        switch (era) {
          case NONE -> 0;
          case YEAR -> CivilDays.startOf(CivilDays.LAST_YEAR) + 364;
          case SHORT_YEAR -> CivilDays.startOf(2069) + 364;
          case NO_YEAR -> 365;
          case WEEKDAY -> 7 * 366 - 1;
        };
  }

  int number() {
    return number;
  }

  DatePart date() {
    return date;
  }

  /** With what it begins, if it has a date. */
  DateStart start() {
    return start;
  }

  ClockPart clock() {
    return clock;
  }

  Join join() {
    return join;
  }

  Era era() {
    return era;
  }

  /** The letters of {@link DatePart} and {@link ClockPart}; owned by this layout. */
  byte[] picture() {
    return picture;
  }

  boolean allows(int fractionCode) {
    return switch (clock) {
      case NONE, MINUTE -> fractionCode == Fraction.NONE;
      case BARE -> fractionCode == Fraction.BARE_MILLIS;
      default -> Fraction.isFixed(fractionCode);
    };
  }

  /** The value of a day and a second of it, with a fraction in units of 10^-digits seconds. */
  long value(int day, int secondOfDay, int fractionDigits, long fraction) {
    long seconds = day * DAY + secondOfDay;
    return clock == ClockPart.NONE || clock == ClockPart.MINUTE
        ? seconds / clock.unitSeconds()
        : seconds * Fraction.power(fractionDigits) + fraction;
  }

  /** The value of a local second since 1970, with a fraction in units of 10^-digits seconds. */
  long valueAt(long localSecond, int fractionDigits, long fraction) {
    int epochDay = (int) Math.floorDiv(localSecond, DAY);
    int year = CivilDays.yearOf(epochDay);
    int date = CivilDays.monthAndDay(CivilDays.isLeap(year), epochDay - CivilDays.startOf(year));
    int yearDay = CivilDays.leapYearDay(date >> 5, date & 31);
    int day =
        switch (era) {
          case NONE -> 0;
          case YEAR, SHORT_YEAR -> epochDay;
          case NO_YEAR -> yearDay;
          case WEEKDAY -> Math.floorMod(CivilDays.weekday(epochDay) - yearDay, 7) * 366 + yearDay;
        };
    return value(day, (int) Math.floorMod(localSecond, DAY), fractionDigits, fraction);
  }

  boolean holds(long value, int fractionDigits) {
    long power = Fraction.power(fractionDigits);
    long first = firstDay * DAY / clock.unitSeconds() * power;
    long last = (lastDay + 1) * DAY / clock.unitSeconds() * power - 1;
    return value >= first && value <= last;
  }
}
