package semlog.attribute;

import java.util.List;

/** Reads text from left to right, trying rules in their order at every unit. */
final class BodyRule implements Rule {
  /** A rule and how it knows what it claims. */
  record Step(Source source, Rule rule) {}

  private final List<Step> steps;

  BodyRule(List<Step> steps) {
    this.steps = steps;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int unit = at;
    while (unit < units.count() && !units.exhausted()) {
      unit = next(units, unit, claims);
    }
    claims.by(Source.FORM);
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
    for (Step step : steps) {
      claims.by(step.source());
      int end = step.rule().apply(units, at, claims);
      if (end > at) {
        return end;
      }
    }
    return at + 1;
  }
}
