package semlog.attribute;

/** IP addresses and names of hosts, as units. */
final class Addresses {
  private Addresses() {}

  /** Where the address or host name that begins at {@code at} ends, or {@link Rule#NONE}. */
  static int end(Units units, int at) {
    return switch (units.kind(at)) {
      case IPV4, IPV6 -> at + 1;
      case WORD -> Vocabulary.isLevel(units.word(at)) ? Rule.NONE : nameEnd(units, at);
      case INTEGER, HEX, OPAQUE, VARIED, UUID -> nameEnd(units, at);
      case PUNCT, BLANK, TIMESTAMP, QUOTED, LINE, MAC, PATH, URL -> Rule.NONE;
    };
  }

  /** IPV4 or IPV6 where the unit is one, else HOST. */
  static AttributeType typeOf(Units units, int unit) {
    return switch (units.kind(unit)) {
      case IPV4 -> AttributeType.IPV4;
      case IPV6 -> AttributeType.IPV6;
      default -> AttributeType.HOST;
    };
  }

  /** The end of words and slots joined by single dots and hyphens. */
  static int nameEnd(Units units, int at) {
    int limit = Math.min(units.count(), at + Extents.LONGEST);
    int end = at;
    while (end < limit && (isPart(units, end) || joins(units, end))) {
      end++;
    }
    return end;
  }

  private static boolean joins(Units units, int unit) {
    return units.isAny(unit, ".-") && isPart(units, unit + 1);
  }

  /** Whether the unit can be part of a name: a word or a slot of letters and digits. */
  static boolean isPart(Units units, int unit) {
    return switch (units.kind(unit)) {
      case WORD, INTEGER, HEX, OPAQUE, VARIED, UUID, IPV4 -> true;
      case BLANK, PUNCT, TIMESTAMP, QUOTED, LINE, MAC, IPV6, PATH, URL -> false;
    };
  }
}
