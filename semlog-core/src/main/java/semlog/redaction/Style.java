package semlog.redaction;

import java.util.Optional;

/** How a value is replaced. */
public enum Style {
  /** By its type alone. */
  MASK("mask"),
  /** By what only the key tells from another of its type. */
  PSEUDONYM("pseudonym"),
  /** By its type, and kept for those who may read it. */
  PROTECTED("");

  private final String label;

  Style(String label) {
    this.label = label;
  }

  /** The style that users call so. */
  static Optional<Style> of(String label) {
    for (Style style : values()) {
      if (style != PROTECTED && style.label.equals(label)) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }
}
