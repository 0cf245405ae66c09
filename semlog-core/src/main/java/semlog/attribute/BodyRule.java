package semlog.attribute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads text from left to right, trying rules in their order at every unit. */
final class BodyRule implements Rule {
  /** A rule, how it knows what it claims, and where it may find something. */
  record Step(Source source, Rule rule, Begins begins) {}

  /** The rules that may find something at a unit of a kind, and at a byte of punctuation. */
  private final Map<UnitKind, List<Step>> byKind = new EnumMap<>(UnitKind.class);

  private final List<List<Step>> bySign = new ArrayList<>();

  BodyRule(List<Step> steps) {
    for (UnitKind kind : UnitKind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    for (int sign = 0; sign < Units.SIGNS; sign++) {
      bySign.add(new ArrayList<>());
    }
    for (Step step : steps) {
      step.begins().kinds().forEach(kind -> byKind.get(kind).add(step));
      step.begins().signs().chars().forEach(sign -> bySign.get(sign).add(step));
    }
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
    UnitKind kind = units.kind(at);
    for (Step step : kind == UnitKind.PUNCT ? bySign.get(units.sign(at)) : byKind.get(kind)) {
      claims.by(step.source());
      int end = step.rule().apply(units, at, claims);
      if (end > at) {
        return end;
      }
    }
    return at + 1;
  }
}
