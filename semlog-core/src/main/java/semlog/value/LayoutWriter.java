package semlog.value;

import semlog.value.DatePart.Era;

/** Writes one time by the picture of its layout; short-lived, so that it stays on the stack. */
final class LayoutWriter {
  private final int year;
  private final int month;
  private final int day;
  private final int weekday;
  private final int secondOfDay;
  private final int fractionCode;
  private final int fraction;

  private byte[] target;
  private int at;
  private int secondAt = -1;

  LayoutWriter(Era era, int eraDay, int secondOfDay, int fractionCode, int fraction) {
    boolean dated = era == Era.YEAR || era == Era.SHORT_YEAR;
    int yearDay = era == Era.WEEKDAY ? eraDay % 366 : eraDay;
    this.year = dated ? CivilDays.yearOf(eraDay) : 0;
    int monthAndDay =
        dated
            ? CivilDays.monthAndDay(CivilDays.isLeap(year), eraDay - CivilDays.startOf(year))
            : CivilDays.monthAndDay(true, yearDay);
    this.month = monthAndDay >> 5;
    this.day = monthAndDay & 31;
    this.weekday = dated ? CivilDays.weekday(eraDay) : (eraDay / 366 + yearDay) % 7;
    this.secondOfDay = secondOfDay;
    this.fractionCode = fractionCode;
    this.fraction = fraction;
  }

  int write(byte[] picture, byte[] into, int from) {
    target = into;
    at = from;
    for (byte letter : picture) {
      switch (letter) {
        case 'Y' -> number(year, 4);
        case 'y' -> number(year % 100, 2);
        case 'M' -> number(month, 2);
        case 'm' -> number(month, month < 10 ? 1 : 2);
        case 'N' -> at = Names.writeMonth(month, target, at);
        case 'D' -> number(day, 2);
        case 'd' -> number(day, day < 10 ? 1 : 2);
        case 'e' -> spaced(day);
        case 'W' -> at = Names.writeWeekday(weekday, target, at);
        default -> clock(letter);
      }
    }
    return at;
  }

  /** Of the minute, 0 to 59. */
  int second() {
    return secondOfDay % 60;
  }

  /**
   * Where the two digits of the second were written, with the digits of the fraction, if any, from
   * three bytes on; negative where they are not.
   */
  int secondAt() {
    return secondAt;
  }

  private void clock(byte letter) {
    int hour = secondOfDay / 3600;
    int minute = secondOfDay / 60 % 60;
    int second = secondOfDay % 60;
    int twelve = hour % 12 == 0 ? 12 : hour % 12;
    switch (letter) {
      case 'H' -> number(hour, 2);
      case 'h' -> number(hour, hour < 10 ? 1 : 2);
      case 'k' -> spaced(hour);
      case 'I' -> number(twelve, 2);
      case 'i' -> number(twelve, twelve < 10 ? 1 : 2);
      case 'n' -> number(minute, 2);
      case 'u' -> number(minute, minute < 10 ? 1 : 2);
      case 's' -> {
        secondAt = at;
        number(second, 2);
      }
      case 't' -> number(second, second < 10 ? 1 : 2);
      case 'f' -> fraction();
      case 'l' -> number(fraction, fraction < 10 ? 1 : fraction < 100 ? 2 : 3);
      case 'a' -> {
        target[at++] = (byte) (hour < 12 ? 'A' : 'P');
        target[at++] = 'M';
      }
      default -> target[at++] = letter;
    }
  }

  private void fraction() {
    if (fractionCode != Fraction.NONE) {
      target[at++] = Fraction.separatorOf(fractionCode);
      number(fraction, Fraction.digits(fractionCode));
    }
  }

  private void spaced(int number) {
    if (number < 10) {
      target[at++] = ' ';
    }
    number(number, number < 10 ? 1 : 2);
  }

  private void number(int number, int width) {
    int rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += width;
  }
}
