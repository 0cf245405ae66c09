package semlog.attribute;

/** Claims the value of a key. */
final class Values {
  private static final String PORT = "port";

  private Values() {}

  /** Units {@code from} to {@code to} are the value of that key. */
  static void claim(Units units, int from, int to, String key, Claims claims) {
    int last = to - 1;
    boolean numbered =
        units.is(last, UnitKind.INTEGER)
            && units.is(last - 1, ':')
            && last - 1 > from
            && Addresses.ipEnd(units, from) != to;
    AttributeType form = numbered ? Shapes.whole(units, from, last - 1) : AttributeType.TEXT;
    switch (form) {
      case IPV4, IPV6, HOST, WORD -> {
        boolean name = form == AttributeType.WORD;
        claims.claim(units, from, last - 1, name ? AttributeType.HOST : form, key);
        claims.claim(units, last, new Shape(to, AttributeType.PORTNUMBER));
      }
      case PATH -> {
        claims.claim(units, from, last - 1, form, key);
        claims.claim(units, last, to, AttributeType.NUMBER, "line");
      }
      default -> claimWhole(units, from, to, key, claims);
    }
  }

  private static void claimWhole(Units units, int from, int to, String key, Claims claims) {
    AttributeType type = KeyTypes.typeOf(key, Shapes.whole(units, from, to));
    boolean plain = type == AttributeType.PORTNUMBER && key.equalsIgnoreCase(PORT);
    claims.claim(units, from, to, type, plain ? type.label() : key);
  }

  /**
   * Units {@code from} to {@code to} are the value of a JSON member, whose name is kept.
   *
   * @param role whether it is one of a list
   */
  static void claimMember(Units units, int from, int to, String name, Role role, Claims claims) {
    AttributeType form = Shapes.whole(units, from, to);
    claims.claim(units, from, to, KeyTypes.typeOf(name, form), name, role);
  }
}
