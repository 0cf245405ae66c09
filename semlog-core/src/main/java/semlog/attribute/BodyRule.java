package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads text from left to right, trying rules in their order at every unit. */
final class BodyRule implements Rule {
  /** A rule, how it knows what it claims, and where it may find something. */
  record Step(Source source, Rule rule, Begins begins) {}

  /** For each beginning of a unit the rules that may find something there. */
  private final Step[][] steps;

  BodyRule(List<Step> steps) {
    List<List<Step>> at =
        Stream.generate(() -> (List<Step>) new ArrayList<Step>()).limit(Units.BEGINNINGS).toList();
    for (Step step : steps) {
      step.begins().kinds().forEach(kind -> at.get(Units.beginning(kind)).add(step));
      step.begins().signs().chars().forEach(sign -> at.get(Units.beginning((char) sign)).add(step));
    }
    this.steps = at.stream().map(list -> list.toArray(new Step[0])).toArray(Step[][]::new);
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
    for (Step step : steps[units.beginning(at)]) {
      claims.by(step.source());
      int end = step.rule().apply(units, at, claims);
      if (end > at) {
        return end;
      }
    }
    return at + 1;
  }
}
