package semlog.sigma;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import semlog.trigger.About;

/**
 * What rules and correlations say of themselves.
 *
 * @param name another name by which correlations may call a rule
 */
record Header(
    String title,
    Optional<String> id,
    Optional<String> name,
    Optional<String> level,
    Optional<String> status,
    List<String> tags) {
  /** The levels of rules, the least first. */
  static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");

  Header {
    tags = List.copyOf(tags);
  }

  static Header of(Tree tree) throws Unusable {
    String title =
        tree.text("title")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new Unusable(tree.line(), "a title is missing"));
    Optional<String> level = tree.text("level").map(text -> text.toLowerCase(Locale.ROOT));
    if (level.isPresent() && !LEVELS.contains(level.get())) {
      throw new Unusable(tree.line(), "level is none of " + String.join(", ", LEVELS));
    }
    return new Header(
        title, tree.text("id"), tree.text("name"), level, tree.text("status"), tree.texts("tags"));
  }

  /** Whether others call it so. */
  boolean isCalled(String reference) {
    return id.filter(reference::equals).isPresent() || name.filter(reference::equals).isPresent();
  }

  /** What its alerts say of it. */
  About about() {
    return new About(id, level, tags);
  }
}
