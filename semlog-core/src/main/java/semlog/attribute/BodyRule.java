package semlog.attribute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Reads text from left to right, trying rules in their order at every unit. */
final class BodyRule implements Rule {
  /** A rule and how it knows what it claims. */
  record Step(Source source, Rule rule) {}

  /** The rules that may find something at a unit of a kind. */
  private final Map<UnitKind, Step[]> byKind = new EnumMap<>(UnitKind.class);

  /** The same at a byte of punctuation. */
  private final Step[][] bySign;

  BodyRule(List<Step> steps) {
    List<Begins> begins = steps.stream().map(step -> step.rule().begins()).toList();
    for (UnitKind kind : UnitKind.values()) {
      byKind.put(kind, those(steps, i -> begins.get(i).kinds().contains(kind)));
    }
    bySign = new Step[Units.SIGNS][];
    for (int sign = 0; sign < bySign.length; sign++) {
      int each = sign;
      bySign[sign] = those(steps, i -> begins.get(i).signs().indexOf(each) >= 0);
    }
  }

  private static Step[] those(List<Step> steps, IntPredicate wanted) {
    List<Step> those = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (wanted.test(i)) {
        those.add(steps.get(i));
      }
    }
    return those.toArray(Step[]::new);
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
    for (Step step : kind == UnitKind.PUNCT ? bySign[units.sign(at)] : byKind.get(kind)) {
      claims.by(step.source());
      int end = step.rule().apply(units, at, claims);
      if (end > at) {
        return end;
      }
    }
    return at + 1;
  }
}
