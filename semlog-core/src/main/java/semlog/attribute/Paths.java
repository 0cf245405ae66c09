package semlog.attribute;

/** URLs and paths, as units. */
final class Paths {
  private static final String BORDERS = "\"'<>(){}[],;|";

  private Paths() {}

  /**
   * The URL or path that begins at {@code at}: {@code ssh://h/x}, {@code /var/log}, {@code C:\log}.
   */
  static Shape at(Units units, int at) {
    return switch (units.kind(at)) {
      case URL -> slotWithRest(units, at, AttributeType.URL);
      case PATH -> slotWithRest(units, at, AttributeType.PATH);
      case WORD -> word(units, at);
      case PUNCT -> isRoot(units, at) ? run(units, at, at + 2, AttributeType.PATH) : Shape.NONE;
      case BLANK, INTEGER, TIMESTAMP, IPV4, HEX, OPAQUE, QUOTED, VARIED, UUID, LINE, MAC, IPV6 ->
          Shape.NONE;
    };
  }

  /** The path behind a method, which may be a slash alone. */
  static Shape target(Units units, int at) {
    return run(units, at, at + 1, AttributeType.PATH);
  }

  private static Shape slotWithRest(Units units, int at, AttributeType type) {
    return Addresses.isPart(units, at + 1) || units.is(at + 1, '/')
        ? run(units, at, at + 1, type)
        : new Shape(at + 1, type);
  }

  private static Shape word(Units units, int at) {
    if (!units.is(at + 1, ':')) {
      return Shape.NONE;
    }
    if (units.is(at + 2, '/') && units.is(at + 3, '/')) {
      return run(units, at, at + 4, AttributeType.URL);
    }
    boolean drive = units.is(at + 2, '\\') && units.length(at) == 1;
    return drive ? run(units, at, at + 3, AttributeType.PATH) : Shape.NONE;
  }

  /** {@code /x}, {@code ~/x}, {@code ./x} or <code>\\x</code>. */
  private static boolean isRoot(Units units, int at) {
    if (Addresses.isPart(units, at - 1)) {
      return false;
    }
    if (units.is(at, '/')) {
      boolean named = Addresses.isPart(units, at + 1) && !units.is(at + 1, UnitKind.IPV4);
      return named || units.is(at + 1, '.');
    }
    if (units.is(at, '\\')) {
      return units.is(at + 1, '\\') && Addresses.isPart(units, at + 2);
    }
    return units.isAny(at, "~.") && units.is(at + 1, '/');
  }

  /** On from {@code from} to the next border, without the punctuation of the sentence. */
  private static Shape run(Units units, int at, int from, AttributeType type) {
    int limit = Math.min(units.count(), from + Extents.LONGEST);
    int end = from;
    while (end < limit && !units.is(end, UnitKind.BLANK) && !units.isAny(end, BORDERS)) {
      end++;
    }
    while (end > at + 1 && units.isAny(end - 1, ".:!?=")) {
      end--;
    }
    return new Shape(end, type);
  }
}
