package semlog.attribute;

/**
 * A name and its value alone in brackets: {@code [uri "/x"]}, {@code [robot www.example.com]}, and
 * {@code [useragent: a b/1 (c)]} where the name says that blanks belong to the value.
 */
final class BracketRule implements Rule {
  @Override
  public Begins begins() {
    return Begins.signs("[");
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!units.is(at, '[') || !units.is(at + 1, UnitKind.WORD)) {
      return NONE;
    }
    String name = units.text(at + 1, at + 2);
    if (units.is(at + 2, UnitKind.BLANK) && units.is(at + 3, '"')) {
      return value(units, at + 4, '"', name, claims);
    }
    Shape host = units.shape(at + 3);
    if (host.type() == AttributeType.HOST && units.is(host.end(), ']')) {
      return value(units, at + 3, ']', name, claims);
    }
    int from = units.is(at + 3, UnitKind.BLANK) ? at + 4 : at + 3;
    boolean agent = KeyTypes.typeOf(name, AttributeType.TEXT) == AttributeType.USERAGENT;
    return agent && units.is(at + 2, ':') ? value(units, from, ']', name, claims) : NONE;
  }

  private static int value(Units units, int from, char stop, String name, Claims claims) {
    int to = Extents.until(units, from, stop);
    int close = stop == ']' ? to : to + 1;
    if (to <= from || !units.is(close, ']')) {
      return NONE;
    }
    Values.claim(units, from, to, name, claims);
    return close + 1;
  }
}
