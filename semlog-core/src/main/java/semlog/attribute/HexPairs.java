package semlog.attribute;

import semlog.value.Ascii;

/**
 * Pairs of hexadecimal digits joined by colons, more than a hardware address has: fingerprints,
 * names of chips, the heads of frames in logs of firewalls.
 */
final class HexPairs {
  private static final int OF_MAC = 6;
  private static final int STEP = 3;

  private HexPairs() {}

  /** All the pairs that begin at {@code at}, which are looked at there alone. */
  static Shape at(Units units, int at) {
    byte[] line = units.line();
    int to = at < units.count() ? units.start(at) : units.endByte();
    if (!isPair(line, to, units.endByte()) || goesOn(units, at)) {
      return Shape.NONE;
    }
    int pairs = 0;
    while (isPair(line, to, units.endByte()) && (pairs == 0 || line[to - 1] == ':')) {
      pairs++;
      to += STEP;
    }
    return pairs > OF_MAC ? whole(units, at, to - 1) : Shape.NONE;
  }

  private static boolean goesOn(Units units, int at) {
    return units.is(at - 1, ':') || Addresses.isPart(units, at - 1);
  }

  private static boolean isPair(byte[] line, int at, int end) {
    return at + 2 <= end && Ascii.hex(line[at]) >= 0 && Ascii.hex(line[at + 1]) >= 0;
  }

  private static Shape whole(Units units, int at, int to) {
    int end = at;
    while (end < units.count() && units.start(end) < to) {
      end++;
    }
    boolean ends = to == units.endByte() || !Ascii.isWord(units.line()[to]);
    return ends && units.start(end) == to ? new Shape(end, AttributeType.ID) : Shape.NONE;
  }
}
