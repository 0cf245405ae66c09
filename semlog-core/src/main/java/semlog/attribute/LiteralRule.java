package semlog.attribute;

/**
 * {@code true} and {@code false} as values without a key: {@code down true canceled false}. At the
 * beginning of a sentence they are words as others.
 */
final class LiteralRule implements Rule {
  private static final String ENDS = ",;)]}:|";

  @Override
  public Begins begins() {
    return Begins.WORD;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!Shapes.isBoolean(units, at)) {
      return NONE;
    }
    boolean behind = units.is(at - 1, UnitKind.BLANK) && at > 1;
    boolean open = units.punct(at + 1) != ' ' && !units.isAny(at + 1, ENDS);
    if (!behind || open || isAdjective(units, at)) {
      return NONE;
    }
    claims.claim(units, at, new Shape(at + 1, AttributeType.BOOLEAN));
    return at + 1;
  }

  /** {@code a false positive}. */
  private static boolean isAdjective(Units units, int at) {
    String before = units.word(at - 2);
    return units.is(at + 2, UnitKind.WORD)
        && (before.equals("a") || before.equals("the") || before.equals("any"));
  }
}
