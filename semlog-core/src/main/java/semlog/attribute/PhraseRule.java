package semlog.attribute;

/** Turns of phrase; a port behind the address with which one ends belongs to it. */
final class PhraseRule implements Rule {
  private final Rule layouts;

  PhraseRule(Formats formats) {
    layouts = formats.phrases();
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int end = layouts.apply(units, at, claims);
    return end != NONE && endsWithAddress(units, end, claims)
        ? ShapeRule.portBehindIp(units, end, claims)
        : end;
  }

  private static boolean endsWithAddress(Units units, int end, Claims claims) {
    int behind = units.is(end - 1, ']') ? end - 1 : end;
    return switch (claims.lastType(units.start(behind))) {
      case IPV4, IPV6 -> true;
      default -> false;
    };
  }
}
