package semlog.attribute;

import semlog.value.Names;
import semlog.value.ZoneParser;

/** Times with the zone behind them, which is no part of their slot. */
final class Times {
  private static final int LONGEST_ZONE_UNITS = 6;

  /** Weekday, month, day and year, each behind a blank. */
  private static final int DATE_UNITS = 8;

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
    return units.start(end) == zone && end > at + 1 ? behindDate(units, end) : at + 1;
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
