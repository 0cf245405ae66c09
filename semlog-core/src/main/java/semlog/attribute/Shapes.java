package semlog.attribute;

/** What a run of units is by its form alone. */
final class Shapes {
  private static final int MAC_LENGTH = 17;

  /** Slot, card and port, each behind a slash. */
  private static final int LONGEST_PLACE = 6;

  private Shapes() {}

  /** The thing of recognisable form that begins at {@code at}; static words alone are none. */
  static Shape at(Units units, int at) {
    if (units.is(at, UnitKind.WORD) && units.is(at + 1, UnitKind.BLANK)) {
      return word(units, at);
    }
    Shape pairs = HexPairs.at(units, at);
    return pairs.found() ? pairs : byKind(units, at);
  }

  /** A word that nothing is joined to, as most are, can only be the name of an exception. */
  private static Shape word(Units units, int at) {
    return isWithinName(units, at) ? Shape.NONE : DottedNames.at(units, at);
  }

  private static Shape byKind(Units units, int at) {
    return switch (units.kind(at)) {
      case BLANK -> Shape.NONE;
      case PUNCT -> first(ip(units, at), first(Paths.at(units, at), signed(units, at)));
      case WORD, VARIED, HEX, OPAQUE -> first(ip(units, at), named(units, at));
      case INTEGER -> first(ip(units, at), number(units, at));
      case TIMESTAMP -> new Shape(units.timeEnd(at), AttributeType.TIMESTAMP);
      case IPV4 -> first(numberedHost(units, at), slot(units, at));
      case IPV6, MAC, UUID, QUOTED, LINE -> slot(units, at);
      case PATH, URL -> Paths.at(units, at);
    };
  }

  /** The type of units {@code from} to {@code to} taken as one value. */
  static AttributeType whole(Units units, int from, int to) {
    Units value = units.until(to);
    Shape shape = at(value, from);
    if (shape.end() == to) {
      return shape.type();
    }
    boolean one = Extents.chunk(value, from, ' ', "") == to;
    if (!one) {
      return AttributeType.TEXT;
    }
    if (to == from + 1 && isBoolean(units, from)) {
      return AttributeType.BOOLEAN;
    }
    return to == from + 1 ? AttributeType.WORD : AttributeType.ID;
  }

  /** The type of a slot alone. */
  static Shape slot(Units units, int at) {
    return new Shape(
        at + 1,
        switch (units.kind(at)) {
          case INTEGER -> AttributeType.NUMBER;
          case TIMESTAMP -> AttributeType.TIMESTAMP;
          case IPV4 -> AttributeType.IPV4;
          case IPV6 -> AttributeType.IPV6;
          case MAC -> AttributeType.MAC;
          case UUID -> AttributeType.UUID;
          case HEX -> AttributeType.HEX;
          case OPAQUE -> opaque(units, at);
          case VARIED -> AttributeType.WORD;
          case PATH -> AttributeType.PATH;
          case URL -> AttributeType.URL;
          case QUOTED -> QuotedShapes.at(units, at).type();
          case LINE, BLANK, PUNCT, WORD -> AttributeType.TEXT;
        });
  }

  private static AttributeType opaque(Units units, int at) {
    if (isHost(units, at)) {
      return AttributeType.HOST;
    }
    return isMac(units, at) ? AttributeType.MAC : AttributeType.ID;
  }

  /** Whether it is a hardware address with hyphens, which alone of its kind are there. */
  private static boolean isMac(Units units, int at) {
    byte[] line = units.line();
    int start = units.start(at);
    return units.length(at) == MAC_LENGTH && line[start + 2] == '-' && line[start + 14] == '-';
  }

  static boolean isBoolean(Units units, int at) {
    String word = units.word(at);
    return word.equals("true") || word.equals("false");
  }

  private static Shape ip(Units units, int at) {
    int end = Addresses.ipEnd(units, at);
    return end == Rule.NONE ? Shape.NONE : new Shape(end, Addresses.ipType(units, at));
  }

  private static Shape first(Shape one, Shape other) {
    return one.found() ? one : other;
  }

  private static Shape signed(Units units, int at) {
    boolean sign =
        units.isAny(at, "+-") && !Addresses.isPart(units, at - 1) && !units.is(at - 1, ')');
    return sign ? Quantities.at(units, at) : Shape.NONE;
  }

  private static Shape named(Units units, int at) {
    if (isHost(units, at)) {
      return new Shape(at + 1, AttributeType.HOST);
    }
    Shape path = Paths.at(units, at);
    if (path.found()) {
      return path;
    }
    Shape name = isWithinName(units, at) ? Shape.NONE : DottedNames.at(units, at);
    if (name.found()) {
      return name;
    }
    boolean version = units.word(at).equals("v") && Quantities.numberEnd(units, at + 1) > at + 2;
    return version
        ? new Shape(Quantities.numberEnd(units, at + 1), AttributeType.VERSION)
        : glued(units, at);
  }

  /** Whether it is the name of a host in one slot, which alone of its kind has dots. */
  private static boolean isHost(Units units, int at) {
    return units.is(at, UnitKind.OPAQUE)
        ? units.text(at, at + 1).indexOf('.') > 0
        : Addresses.isLocalHost(units, at);
  }

  /** Whether a name begins further left, so that it was tried there. */
  private static boolean isWithinName(Units units, int at) {
    return units.isAny(at - 1, ".-@") && Addresses.isPart(units, at - 2);
  }

  /** {@code 192-0-2-7.pool.example.net} or {@code 192.0.2.7.example.net}. */
  private static Shape numberedHost(Units units, int at) {
    boolean joined = units.isAny(at + 1, "-.") && Addresses.isPart(units, at + 2);
    Shape name = joined && !isWithinName(units, at) ? DottedNames.at(units, at) : Shape.NONE;
    return name.type() == AttributeType.HOST ? name : Shape.NONE;
  }

  private static Shape number(Units units, int at) {
    Shape host = units.is(at + 1, '-') ? numberedHost(units, at) : Shape.NONE;
    if (host.found()) {
      return host;
    }
    if (isPortOfProtocol(units, at)) {
      return new Shape(at + 1, AttributeType.PORTNUMBER);
    }
    Shape quantity = Quantities.at(units, at);
    if (quantity.type() == AttributeType.NUMBER && joins(units, quantity.end())) {
      Shape name = DottedNames.at(units, at);
      return name.found() && name.type() != AttributeType.PATH
          ? name
          : first(ofOtherUnit(units, at, quantity.end()), glued(units, at));
    }
    return quantity;
  }

  /** {@code 8008/tcp}. */
  private static boolean isPortOfProtocol(Units units, int at) {
    String protocol = units.is(at + 1, '/') ? units.word(at + 2) : "";
    return (protocol.equals("tcp") || protocol.equals("udp"))
        && !units.is(at - 1, '/')
        && !Addresses.isPart(units, at + 3);
  }

  /** A fraction with a unit that is of no amount that is known: {@code 3.3V}. */
  private static Shape ofOtherUnit(Units units, int at, int unit) {
    boolean alone =
        unit > at + 1
            && units.is(unit, UnitKind.WORD)
            && !Addresses.isPart(units, unit + 1)
            && !units.isAny(unit + 1, ".-@");
    return alone ? new Shape(unit + 1, AttributeType.ID) : Shape.NONE;
  }

  private static boolean joins(Units units, int unit) {
    return Addresses.isPart(units, unit) || (units.isAny(unit, "-.@") && units.isWord(unit + 1));
  }

  /** Words and slots without anything between them: {@code blk_12}, {@code 0x7f}, {@code node3}. */
  private static Shape glued(Units units, int at) {
    int limit = Math.min(units.count(), at + Extents.LONGEST);
    int end = at;
    boolean slot = false;
    while (end < limit && Addresses.isPart(units, end)) {
      slot |= units.kind(end).isSlot();
      end++;
    }
    if (slot && end == at + 2 && units.is(at, UnitKind.WORD) && units.length(at) > 1) {
      end = placeEnd(units, end);
    }
    return slot ? new Shape(end, gluedType(units, at, end)) : Shape.NONE;
  }

  /** On over the numbers of a place in a device: {@code GigabitEthernet0/1}, {@code Gi1/0/24}. */
  private static int placeEnd(Units units, int number) {
    int end = number;
    while (units.is(end - 1, UnitKind.INTEGER)
        && units.is(end, '/')
        && units.is(end + 1, UnitKind.INTEGER)
        && !Addresses.isPart(units, end + 2)
        && end < number + LONGEST_PLACE) {
      end += 2;
    }
    return end;
  }

  private static AttributeType gluedType(Units units, int at, int end) {
    if (end == at + 1) {
      return slot(units, at).type();
    }
    boolean prefixed = end == at + 2 && units.text(at, at + 1).equalsIgnoreCase("0x");
    return prefixed ? AttributeType.HEX : AttributeType.ID;
  }
}
