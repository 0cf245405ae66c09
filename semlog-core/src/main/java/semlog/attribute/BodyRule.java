package semlog.attribute;

import java.util.List;

/** Reads text from left to right, trying rules in their order at every unit. */
final class BodyRule implements Rule {
  private final List<Rule> rules;

  BodyRule(List<Rule> rules) {
    this.rules = rules;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int unit = at;
    while (unit < units.count() && !units.exhausted()) {
      unit = next(units, unit, claims);
    }
    while (unit < units.count()) {
      ShapeRule.claimSlot(units, unit, claims);
      unit++;
    }
    return unit;
  }

  private int next(Units units, int at, Claims claims) {
    if (units.is(at, UnitKind.BLANK)) {
      return at + 1;
    }
    for (Rule rule : rules) {
      int end = rule.apply(units, at, claims);
      if (end > at) {
        return end;
      }
    }
    return at + 1;
  }
}
