package semlog.pattern;

import java.util.List;

/** A parsed pattern. */
sealed interface Node {
  Node EMPTY = new Empty();

  /** Matches nothing but the empty string. */
  record Empty() implements Node {}

  /** One code out of a set; the empty set never matches. */
  record Chars(CodeSet set) implements Node {}

  /** One after the other. */
  record Concat(List<Node> parts) implements Node {
    public Concat {
      parts = List.copyOf(parts);
    }
  }

  /** The first that matches. */
  record Alternate(List<Node> parts) implements Node {
    public Alternate {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The same several times.
   *
   * @param max -1 when there is no most
   */
  record Repeat(Node part, int min, int max, boolean greedy) implements Node {}

  /** A place in the line. */
  record Place(Where where) implements Node {}

  /** The places that a pattern can ask for. */
  enum Where {
    LINE_START,
    LINE_END,
    WORD_BORDER,
    NO_WORD_BORDER,
    /** No word character before: where a match of {@code -w} may begin. */
    AFTER_NO_WORD,
    /** No word character after: where a match of {@code -w} may end. */
    BEFORE_NO_WORD;

    /**
     * Whether a place is this one.
     *
     * @param start no byte of the line before it
     * @param end no byte of the line after it
     */
    boolean holds(boolean start, boolean end, boolean wordBefore, boolean wordAfter) {
      return switch (this) {
        case LINE_START -> start;
        case LINE_END -> end;
        case WORD_BORDER -> wordBefore != wordAfter;
        case NO_WORD_BORDER -> wordBefore == wordAfter;
        case AFTER_NO_WORD -> !wordBefore;
        case BEFORE_NO_WORD -> !wordAfter;
      };
    }
  }

  static Node concat(List<Node> parts) {
    return parts.isEmpty() ? EMPTY : parts.size() == 1 ? parts.getFirst() : new Concat(parts);
  }

  static Node alternate(List<Node> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Alternate(parts);
  }
}
