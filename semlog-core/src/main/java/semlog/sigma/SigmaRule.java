package semlog.sigma;

import java.util.List;

/**
 * A rule that finds something in single events.
 *
 * @param filters what must be true beside what it looks for
 */
record SigmaRule(Header header, LogSource source, Detection detection, List<Formula> filters) {
  SigmaRule {
    filters = List.copyOf(filters);
  }

  static SigmaRule of(Tree tree, Detection detection) throws Unusable {
    return new SigmaRule(
        Header.of(tree), LogSource.of(tree.get("logsource")), detection, List.of());
  }

  SigmaRule with(List<Formula> others) {
    return new SigmaRule(header, source, detection, others);
  }

  /** What must be true of an event, over fields as rules name them. */
  Formula formula() {
    return filters.isEmpty()
        ? detection.formula()
        : new Formula.All(List.of(detection.formula(), new Formula.All(filters)));
  }
}
