package semlog.redaction;

import java.util.Objects;

/**
 * How values of a type or name are replaced.
 *
 * @param word the type or name, as it was asked for
 */
public record Rule(String word, Style style) {
  /** The rule of what patterns match. */
  static final Rule MATCHED = new Rule("redacted", Style.MASK);

  public Rule {
    Objects.requireNonNull(word);
    Objects.requireNonNull(style);
  }
}
