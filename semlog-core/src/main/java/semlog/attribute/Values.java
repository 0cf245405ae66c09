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
    int end = type == AttributeType.USER ? realm(units, from, to) : to;
    claims.claim(units, from, end, type, plain ? type.label() : name(key, type));
    if (end < to) {
      claims.claim(units, end + 1, to, AttributeType.WORD, "realm");
    }
  }

  /** {@code from=192.0.2.7} is what {@code from 192.0.2.7} is; other keys keep their names. */
  private static String name(String key, AttributeType type) {
    boolean from = key.equals("from") && (type == AttributeType.IPV4 || type == AttributeType.IPV6);
    return from ? "src_ip" : key;
  }

  /** The unit of the sign in <code>root@pam</code>, or {@code to}; a domain has dots. */
  private static int realm(Units units, int from, int to) {
    boolean realm = to - from > 2 && units.is(to - 2, '@') && units.is(to - 1, UnitKind.WORD);
    return realm && Addresses.nameEnd(units, from) == to - 2 ? to - 2 : to;
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
