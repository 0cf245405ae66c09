package semlog.attribute;

/**
 * Numbers, alone or with a unit: {@code 12}, {@code -0.5}, {@code 12.5ms}, {@code 4 KiB}, {@code
 * 93%}.
 */
final class Quantities {
  private static final int LONGEST_VERSION = 8;

  private Quantities() {}

  /** The quantity that begins at {@code at}, with its unit. */
  static Shape at(Units units, int at) {
    int digits = units.isAny(at, "+-") ? at + 1 : at;
    if (!units.is(digits, UnitKind.INTEGER)) {
      return Shape.NONE;
    }
    int fraction = decimals(units, digits + 1);
    if (fraction > digits + 3) {
      return new Shape(fraction, AttributeType.VERSION);
    }
    int end = exponent(units, fraction);
    if (units.is(end, '%')) {
      return new Shape(end + 1, AttributeType.PERCENTAGE);
    }
    return fraction > digits + 1 && isBytes(units, end)
        ? new Shape(end + 2, AttributeType.SIZE)
        : withUnit(units, end);
  }

  /** Where the number or version that begins at {@code at} ends, without a unit. */
  static int numberEnd(Units units, int at) {
    int digits = units.isAny(at, "+-") ? at + 1 : at;
    return units.is(digits, UnitKind.INTEGER) ? decimals(units, digits + 1) : Rule.NONE;
  }

  /** Beyond any number of {@code .INTEGER}. */
  private static int decimals(Units units, int at) {
    int end = at;
    while (end < at + LONGEST_VERSION
        && units.is(end, '.')
        && units.is(end + 1, UnitKind.INTEGER)) {
      end += 2;
    }
    return end;
  }

  private static int exponent(Units units, int at) {
    if (!units.word(at).equals("e")) {
      return at;
    }
    int digits = units.isAny(at + 1, "+-") ? at + 2 : at + 1;
    return units.is(digits, UnitKind.INTEGER) ? digits + 1 : at;
  }

  /** {@code 93.0 B,}: behind a fraction the letter is a unit, as {@code 1.2 MB} might be there. */
  private static boolean isBytes(Units units, int end) {
    return units.is(end, UnitKind.BLANK)
        && units.isCapital(end + 1)
        && units.word(end + 1).equals("b")
        && (end + 2 == units.count() || units.isAny(end + 2, ",)"));
  }

  private static Shape withUnit(Units units, int end) {
    boolean apart = units.is(end, UnitKind.BLANK) && end < units.count();
    int unit = apart ? end + 1 : end;
    String word = units.word(unit);
    boolean isKey = apart && units.is(unit + 1, '=');
    boolean whole = !word.isEmpty() && !isKey && !Addresses.isPart(units, unit + 1);
    if (whole && (!apart || word.length() > 1)) {
      if (Vocabulary.isDuration(word) && (word.length() > 1 || !units.isCapital(unit))) {
        return new Shape(unit + 1, AttributeType.DURATION);
      }
      if (Vocabulary.isSize(word)) {
        return new Shape(unit + 1, AttributeType.SIZE);
      }
    }
    return new Shape(end, AttributeType.NUMBER);
  }
}
