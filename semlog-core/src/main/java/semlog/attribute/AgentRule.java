package semlog.attribute;

/**
 * {@code Mozilla/5.0 (…) …} without quotes around it, which reaches to the end of the line, or to
 * the parenthesis there that closes the one in front of it.
 */
final class AgentRule implements Rule {
  @Override
  public Begins begins() {
    return Begins.WORD;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!units.is(at + 1, '/') || !units.word(at).equals("mozilla")) {
      return NONE;
    }
    boolean wrapped = units.is(at - 1, '(') && units.is(units.count() - 1, ')');
    boolean agent =
        (units.punct(at - 1) == ' ' || wrapped) && Quantities.numberEnd(units, at + 2) > 0;
    int end = agent ? Extents.until(units, at, ' ') : NONE;
    if (end != units.count() || hasQuote(units, at)) {
      return NONE;
    }
    int to = wrapped ? end - 1 : end;
    claims.claim(units, at, new Shape(to, AttributeType.USERAGENT));
    return to;
  }

  private static boolean hasQuote(Units units, int at) {
    int unit = at;
    while (unit < units.count() && !units.isAny(unit, "\"]")) {
      unit++;
    }
    return unit < units.count();
  }
}
