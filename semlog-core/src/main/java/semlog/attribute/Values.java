package semlog.attribute;

/** Claims the value of a key. */
final class Values {
  private static final String PORT = "port";

  private Values() {}

  /** Units {@code from} to {@code to} are the value of that key. */
  static void claim(Units units, int from, int to, String key, Claims claims) {
    int behindPort = behindPort(units, from, to);
    if (behindPort < to) {
      claim(units, from, behindPort, key, claims);
      return;
    }
    if (isPortAlone(units, from, to) && KeyTypes.isListened(key)) {
      claims.claimSentence(units, from, to, key);
      claims.claim(units, from + 1, to, AttributeType.PORTNUMBER, key + "_port");
      return;
    }
    int last = to - 1;
    boolean colon = units.is(last - 1, ':');
    boolean hash = units.is(last - 1, '#') && units.is(last - 2, UnitKind.IPV4);
    boolean numbered =
        units.is(last, UnitKind.INTEGER)
            && (colon || hash)
            && last - 1 > from
            && Addresses.ipEnd(units, from) != to;
    Endpoint endpoint = numbered ? Endpoint.of(units, from, last - 1) : Endpoint.NONE;
    switch (endpoint.type()) {
      case IPV4, IPV6, HOST, WORD -> claimEndpoint(units, from, to, endpoint, key, claims);
      case PATH -> {
        claims.claim(units, from, last - 1, AttributeType.PATH, key);
        claims.claim(units, last, to, AttributeType.NUMBER, "line");
      }
      default -> claimWhole(units, from, to, key, claims);
    }
  }

  /**
   * Where an address with its port ends that a further part follows, as firewalls write it, {@code
   * 192.0.2.7:51122:X1}; or {@code to}.
   */
  private static int behindPort(Units units, int from, int to) {
    int behind = from + 3;
    boolean port =
        behind + 1 < to
            && units.is(from, UnitKind.IPV4)
            && units.is(from + 1, ':')
            && units.is(from + 2, UnitKind.INTEGER)
            && units.is(behind, ':');
    return port ? behind : to;
  }

  /** The port of all addresses: {@code :8008}. */
  private static boolean isPortAlone(Units units, int from, int to) {
    return to == from + 2 && units.is(from, ':') && units.is(from + 1, UnitKind.INTEGER);
  }

  /**
   * What stands in front of the sign of a port.
   *
   * @param slashed whether Java's slash is in front of it
   */
  private record Endpoint(int from, int to, AttributeType type, boolean slashed) {
    static final Endpoint NONE = new Endpoint(0, 0, AttributeType.TEXT, false);

    /** Without the slash or the brackets, {@code [::]:8008}, which only IPv6 may have. */
    static Endpoint of(Units units, int from, int to) {
      if (units.is(from, '[') && units.is(to - 1, ']')) {
        boolean whole = Addresses.ipEnd(units, from + 1) == to - 1;
        return whole ? new Endpoint(from + 1, to - 1, AttributeType.IPV6, false) : NONE;
      }
      int start = Addresses.behindSlash(units, from);
      return new Endpoint(start, to, Shapes.whole(units, start, to), start > from);
    }
  }

  /**
   * An address with its port. A key that says what addresses are called names it alone; of any
   * other, and where Java puts a slash in front, the value is all of it and its parts are named
   * after the key.
   */
  private static void claimEndpoint(
      Units units, int from, int to, Endpoint endpoint, String key, Claims claims) {
    int start = endpoint.from();
    int end = endpoint.to();
    AttributeType type =
        endpoint.type() == AttributeType.WORD ? AttributeType.HOST : endpoint.type();
    boolean alone = !endpoint.slashed() && KeyTypes.isAddress(key);
    if (alone) {
      claims.claim(units, start, end, type, key);
      claims.claim(units, to - 1, new Shape(to, AttributeType.PORTNUMBER));
    } else {
      claims.claimSentence(units, from, to, key);
      claims.claim(units, start, end, type, key + (type == AttributeType.HOST ? "_host" : "_ip"));
      claims.claim(units, to - 1, to, AttributeType.PORTNUMBER, key + "_port");
    }
  }

  private static void claimWhole(Units units, int from, int to, String key, Claims claims) {
    int start = Addresses.behindSlash(units, from);
    if (start > from) {
      claimWhole(units, start, to, key, claims);
      return;
    }
    AttributeType type = KeyTypes.typeOf(key, Shapes.whole(units, from, to));
    boolean plain = type == AttributeType.PORTNUMBER && key.equalsIgnoreCase(PORT);
    int end = type == AttributeType.USER ? realm(units, from, to) : to;
    claims.claim(units, from, end, type, plain ? type.label() : name(key, type));
    claimRealm(units, end, to, claims);
  }

  /** Units {@code end} to {@code to} are a sign and a realm, or nothing. */
  static void claimRealm(Units units, int end, int to, Claims claims) {
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
  static int realm(Units units, int from, int to) {
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

  /** Units {@code from} to {@code to} are the text of an element, whose name is kept. */
  static void claimElement(Units units, int from, int to, String name, Claims claims) {
    boolean none = to == from + 1 && units.is(from, '-');
    if (!none) {
      claimMember(units, from, to, name, Role.PLAIN, claims);
    }
  }
}
