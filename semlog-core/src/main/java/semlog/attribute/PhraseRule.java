package semlog.attribute;

/** Turns of phrase; a port behind the address with which one ends belongs to it. */
final class PhraseRule implements Rule {
  private final Rule layouts = new LayoutRule(PhraseLayouts.TABLE);

  @Override
  public int apply(Units units, int at, Claims claims) {
    int end = layouts.apply(units, at, claims);
    boolean address = units.is(end - 1, UnitKind.IPV4) || units.is(end - 1, UnitKind.IPV6);
    return address ? ShapeRule.portBehindIp(units, end, claims) : end;
  }
}
