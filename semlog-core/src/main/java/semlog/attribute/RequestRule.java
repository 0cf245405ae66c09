package semlog.attribute;

/**
 * {@code GET /path} or {@code GET "/path"}, maybe with a three-digit status behind it: {@code POST
 * /login (403)}.
 */
final class RequestRule implements Rule {
  private static final int STATUS_DIGITS = 3;

  @Override
  public Begins begins() {
    return Begins.WORD;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!Extents.isRequest(units, at)) {
      return NONE;
    }
    int quote = isQuoted(units, at) ? 1 : 0;
    int from = at + 2 + quote;
    Shape target = target(units, from);
    if (!target.found() || (quote == 1 && !units.is(target.end(), '"'))) {
      return NONE;
    }
    claims.claim(units, at, new Shape(at + 1, AttributeType.METHOD));
    claims.claim(units, from, target);
    return status(units, target.end() + quote, claims);
  }

  /** Behind a method in capitals: {@code Get "http://…"} is a function of Go. */
  private static boolean isQuoted(Units units, int at) {
    return units.is(at + 2, '"') && !Character.isLowerCase(units.line()[units.end(at) - 1]);
  }

  private static Shape target(Units units, int from) {
    if (units.is(from, '/')) {
      return Paths.target(units, from);
    }
    boolean path = units.is(from, UnitKind.QUOTED) && units.line()[units.start(from)] == '/';
    return path ? new Shape(from + 1, AttributeType.PATH) : Paths.at(units, from);
  }

  private static int status(Units units, int behind, Claims claims) {
    int wrapped = Wrapping.width(units, behind + 1);
    int status = behind + 1 + wrapped;
    boolean digits = units.is(status, UnitKind.INTEGER) && units.length(status) == STATUS_DIGITS;
    boolean alone = wrapped > 0 || units.punct(status + 1) == ' ';
    if (units.punct(behind) != ' ' || !digits || !alone) {
      return behind;
    }
    claims.claim(units, status, new Shape(status + 1, AttributeType.STATUS));
    return status + 1;
  }
}
