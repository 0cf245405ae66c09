package semlog.sigma;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of a file are read with. */
final class Reading {
  private final Map<String, List<String>> placeholders;
  private boolean replaced;

  /**
   * @param placeholders the values that stand for names between percent signs
   */
  Reading(Map<String, List<String>> placeholders) {
    this.placeholders = placeholders;
  }

  /** The values that stand for a name. */
  Optional<List<String>> values(String placeholder) {
    replaced = true;
    return Optional.ofNullable(placeholders.get(placeholder));
  }

  /** Whether anybody has asked for the values of a name. */
  boolean hasReplaced() {
    return replaced;
  }
}
