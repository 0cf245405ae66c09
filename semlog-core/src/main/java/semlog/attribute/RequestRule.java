package semlog.attribute;

/** {@code GET /path}, maybe with a three-digit status behind it: {@code POST /login (403)}. */
final class RequestRule implements Rule {
  private static final int STATUS_DIGITS = 3;

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!Extents.isRequest(units, at)) {
      return NONE;
    }
    int from = at + 2;
    Shape target = units.is(from, '/') ? Paths.target(units, from) : Paths.at(units, from);
    if (!target.found()) {
      return NONE;
    }
    claims.claim(units, at, new Shape(at + 1, AttributeType.METHOD));
    claims.claim(units, from, target);
    return status(units, target.end(), claims);
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
