package semlog.pattern;

import java.util.List;

/**
 * Strings of which every match contains at least one.
 *
 * @param complete whether each of them, wherever found, is a match
 */
public record Required(List<Literal> anyOf, boolean complete) {
  public Required {
    anyOf = List.copyOf(anyOf);
  }

  int worth() {
    int least = anyOf.stream().mapToInt(Literal::worth).min().orElse(0);
    return least / anyOf.size();
  }
}
