package semlog.attribute;

/** Quotes and brackets around a value, and quotes that are escaped: {@code \"admin\"}. */
final class Wrapping {
  private Wrapping() {}

  /** How many units open a wrapping at {@code at}: 0, 1, or 2 for an escaped quote. */
  static int width(Units units, int at) {
    if (units.is(at, '\\') && units.is(at + 1, '"')) {
      return 2;
    }
    return closing(units.punct(at)) == 0 ? 0 : 1;
  }

  /** The first byte of what closes the wrapping that {@code open} begins. */
  static char firstOfClosing(Units units, int open) {
    char first = units.punct(open);
    return switch (first) {
      case '\\' -> first;
      case '`' -> graveEnd(units, open);
      default -> closing(first);
    };
  }

  /** What closes {@code `alice`} and {@code `alice'}. */
  private static char graveEnd(Units units, int open) {
    int at = open + 1;
    while (at < units.count() && !units.isAny(at, "`' ")) {
      at++;
    }
    return units.is(at, '\'') ? '\'' : '`';
  }

  /** The unit behind the wrapping that {@code open} begins, if {@code at} closes it. */
  static int behind(Units units, int open, int at) {
    if (!units.is(at, firstOfClosing(units, open))) {
      return Rule.NONE;
    }
    return at + width(units, open);
  }

  /** What closes a quote or bracket; 0 for anything else. */
  static char closing(char open) {
    return switch (open) {
      case '"', '\'', '`' -> open;
      case '[' -> ']';
      case '<' -> '>';
      case '(' -> ')';
      default -> 0;
    };
  }
}
