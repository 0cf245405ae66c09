package semlog.sigma;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import semlog.trigger.About;

/**
 * A rule that finds something in single events.
 *
 * @param place its file and line, {@code rules/a.yml:1}
 * @param name another name by which correlations may call it
 * @param filters what must be true beside what it looks for
 */
record SigmaRule(
    String place,
    String title,
    Optional<String> id,
    Optional<String> name,
    Optional<String> level,
    Optional<String> status,
    List<String> tags,
    LogSource source,
    Detection detection,
    List<Formula> filters) {
  /** The levels of rules, the least first. */
  static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");

  SigmaRule {
    tags = List.copyOf(tags);
    filters = List.copyOf(filters);
  }

  static SigmaRule of(String place, Tree tree, Detection detection) throws Unusable {
    String title =
        tree.text("title")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new Unusable(tree.line(), "a title is missing"));
    Optional<String> level = tree.text("level").map(text -> text.toLowerCase(Locale.ROOT));
    if (level.isPresent() && !LEVELS.contains(level.get())) {
      throw new Unusable(tree.line(), "level is none of " + String.join(", ", LEVELS));
    }
    return new SigmaRule(
        place,
        title,
        tree.text("id"),
        tree.text("name"),
        level,
        tree.text("status"),
        tree.texts("tags"),
        LogSource.of(tree.get("logsource")),
        detection,
        List.of());
  }

  /** Whether others call it so. */
  boolean isCalled(String reference) {
    return id.filter(reference::equals).isPresent() || name.filter(reference::equals).isPresent();
  }

  /** What its alerts say of it. */
  About about() {
    return new About(id, level, tags);
  }

  SigmaRule with(List<Formula> others) {
    return new SigmaRule(place, title, id, name, level, status, tags, source, detection, others);
  }

  /** What must be true of an event, over fields as rules name them. */
  Formula formula() {
    return filters.isEmpty()
        ? detection.formula()
        : new Formula.All(List.of(detection.formula(), new Formula.All(filters)));
  }
}
