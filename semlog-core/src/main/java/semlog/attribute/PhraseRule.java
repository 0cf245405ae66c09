package semlog.attribute;

import java.util.Set;

/** Turns of phrase; a port behind the address with which one ends belongs to it. */
final class PhraseRule implements Rule {
  private final Rule layouts;
  private final Rule flows;

  PhraseRule(Formats formats) {
    layouts = formats.phrases();
    flows = formats.flows();
  }

  @Override
  public Begins begins() {
    return layouts.begins().or(new Begins(Set.of(UnitKind.IPV4, UnitKind.IPV6), ""));
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    boolean address = units.is(at, UnitKind.IPV4) || units.is(at, UnitKind.IPV6);
    int end = address ? flows.apply(units, at, claims) : layouts.apply(units, at, claims);
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
