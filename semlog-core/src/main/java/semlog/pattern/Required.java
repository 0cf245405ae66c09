package semlog.pattern;

import java.util.List;

/**
 * Strings of which every match contains at least one.
 *
 * @param complete whether each of them, wherever found, is a match
 * @param pieces what every match contains all of; known where some of the strings are not known
 *     wholly
 */
public record Required(List<Literal> anyOf, boolean complete, List<Literal> pieces) {
  public Required {
    anyOf = List.copyOf(anyOf);
    pieces = List.copyOf(pieces);
  }

  /** The same as part of something else. */
  Required incomplete() {
    return new Required(anyOf, false, pieces);
  }

  int worth() {
    int least = anyOf.stream().mapToInt(Literal::worth).min().orElse(0);
    return least / anyOf.size();
  }
}
