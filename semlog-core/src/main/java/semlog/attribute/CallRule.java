package semlog.attribute;

/**
 * One value in the brackets of a name from a program: {@code setOn(true)}, <code>Work{10113}</code>
 * .
 */
final class CallRule implements Rule {
  @Override
  public Begins begins() {
    return Begins.WORD;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!units.isAny(at + 1, "({") || units.length(at) < 2 || Addresses.isPart(units, at - 1)) {
      return NONE;
    }
    String name = units.text(at, at + 1);
    if (!NounRule.isName(name) && name.indexOf('_') <= 0) {
      return NONE;
    }
    int from = at + 2;
    int to = Shapes.isBoolean(units, from) ? from + 1 : units.shape(from).end();
    if (to <= from
        || !units.is(to, units.is(at + 1, '(') ? ')' : '}')
        || isComponent(units, from)) {
      return NONE;
    }
    Values.claim(units, from, to, name, claims);
    return to + 1;
  }

  /** A class behind its program, which says by its form what it is. */
  private static boolean isComponent(Units units, int at) {
    Shape shape = units.shape(at);
    return shape.type() == AttributeType.CLASS && units.text(at, shape.end()).indexOf('/') > 0;
  }
}
