package semlog.attribute;

import java.util.List;

/** The first of several rules that applies. */
record FirstOf(List<Rule> rules) implements Rule {
  FirstOf {
    rules = List.copyOf(rules);
  }

  @Override
  public Begins begins() {
    return rules.stream().map(Rule::begins).reduce(Begins.NOWHERE, Begins::or);
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    for (Rule rule : rules) {
      int end = rule.apply(units, at, claims);
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }
}
