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

  /** All the pairs that begin at {@code at}. */
  static Shape at(Units units, int at) {
    byte[] line = units.line();
    int from = at < units.count() ? units.start(at) : units.endByte();
    int pairs = 0;
    int to = from;
    while (isPair(line, to, units.endByte()) && (pairs == 0 || line[to - 1] == ':')) {
      pairs++;
      to += STEP;
    }
    return pairs > OF_MAC && isApart(units, at, to - 1) ? whole(units, at, to - 1) : Shape.NONE;
  }

  private static boolean isPair(byte[] line, int at, int end) {
    return at + 2 <= end && Ascii.hex(line[at]) >= 0 && Ascii.hex(line[at + 1]) >= 0;
  }

  private static boolean isApart(Units units, int at, int to) {
    boolean ends = to == units.endByte() || !Ascii.isWord(units.line()[to]);
    return ends && !Addresses.isPart(units, at - 1) && !units.is(at - 1, ':');
  }

  private static Shape whole(Units units, int at, int to) {
    int end = at;
    while (end < units.count() && units.start(end) < to) {
      end++;
    }
    return units.start(end) == to ? new Shape(end, AttributeType.ID) : Shape.NONE;
  }
}
