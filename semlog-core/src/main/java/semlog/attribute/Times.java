package semlog.attribute;

import semlog.value.Ascii;
import semlog.value.Names;
import semlog.value.ZoneParser;

/** Times with the zone behind them, which is no part of their slot. */
final class Times {
  private static final int LONGEST_ZONE_UNITS = 6;

  /** Weekday, month, day and year, each behind a blank. */
  private static final int DATE_UNITS = 8;

  private static final int YEAR_DIGITS = 4;

  private Times() {}

  /** The end of the time that begins at {@code at}, its zone included; or {@link Rule#NONE}. */
  static int end(Units units, int at) {
    if (!units.is(at, UnitKind.TIMESTAMP)) {
      return Rule.NONE;
    }
    int zone = units.end(at) + new ZoneParser().parse(units.line(), units.end(at), units.endByte());
    int limit = Math.min(units.count(), at + LONGEST_ZONE_UNITS);
    int end = at + 1;
    while (end < limit && units.end(end) <= zone) {
      end++;
    }
    boolean zoned = units.start(end) == zone && end > at + 1;
    return zoned ? behindDate(units, end) : behindYear(units, at);
  }

  /**
   * On over a year behind the time, {@code [Nov 21 10:15:02 2026]}, which is no part of its slot
   * where the calendar gives that day another weekday than the line.
   */
  private static int behindYear(Units units, int at) {
    byte[] line = units.line();
    int from = units.start(at);
    int year = at + 2;
    boolean four =
        units.is(at + 1, UnitKind.BLANK)
            && units.is(year, UnitKind.INTEGER)
            && units.length(year) == YEAR_DIGITS;
    boolean weekday = four && line[from + 3] == ' ' && Ascii.isLetter(line[from + 4]);
    boolean bracket = units.is(at - 1, '[') && units.is(year + 1, ']');
    boolean named = four && Ascii.isLetter(line[from]) && (bracket || weekday);
    return named && !hasYear(line, from, units.end(at)) ? year + 1 : at + 1;
  }

  /** Whether four digits stand in front of the time's first colon. */
  private static boolean hasYear(byte[] line, int from, int to) {
    int digits = 0;
    for (int i = from; i < to && line[i] != ':'; i++) {
      digits = Ascii.isDigit(line[i]) ? digits + 1 : 0;
      if (digits == YEAR_DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** On over the date behind a zone, {@code 10:15:02 UTC Sun Nov 22 2026}, if there is one. */
  private static int behindDate(Units units, int zone) {
    boolean blanks = true;
    for (int blank = zone; blank < zone + DATE_UNITS; blank += 2) {
      blanks &= units.is(blank, UnitKind.BLANK);
    }
    boolean dated =
        blanks
            && Names.isWeekday(units.word(zone + 1))
            && Names.isMonth(units.word(zone + 3))
            && units.is(zone + 5, UnitKind.INTEGER)
            && units.is(zone + 7, UnitKind.INTEGER);
    return dated ? zone + DATE_UNITS : zone;
  }
}
