package semlog.attribute;

import semlog.value.ZoneParser;

/** Times with the zone behind them, which is no part of their slot. */
final class Times {
  private static final int LONGEST_ZONE_UNITS = 6;

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
    return units.start(end) == zone ? end : at + 1;
  }
}
