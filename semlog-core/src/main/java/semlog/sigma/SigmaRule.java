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
 * @param formula over fields as rules name them
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
    Formula formula) {
  /** The levels of rules, the least first. */
  static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");

  SigmaRule {
    tags = List.copyOf(tags);
  }

  static SigmaRule of(String place, Tree tree, Formula formula) throws Unusable {
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
        formula);
  }

  /** Whether others call it so. */
  boolean isCalled(String reference) {
    return id.filter(reference::equals).isPresent() || name.filter(reference::equals).isPresent();
  }

  /** What its alerts say of it. */
  About about() {
    return new About(id, level, tags);
  }

  SigmaRule with(Formula other) {
    return new SigmaRule(place, title, id, name, level, status, tags, source, other);
  }
}
