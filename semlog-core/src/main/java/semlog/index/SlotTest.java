package semlog.index;

import semlog.pattern.Literal;

/**
 * What the value of a slot must be like for a string to stand at some place of a line.
 *
 * @param from first byte of the part of the string that the value holds
 * @param to the byte after the last
 */
record SlotTest(int slot, Where where, Literal string, int from, int to) {
  /** Where in the value the part must stand. */
  enum Where {
    INSIDE,
    AT_START,
    AT_END,
    WHOLE
  }

  /** Whether a value passes. */
  boolean passes(byte[] text, int start, int end) {
    int length = to - from;
    if (end - start < length) {
      return false;
    }
    return switch (where) {
      case WHOLE -> end - start == length && string.isAt(text, start, from, to);
      case AT_START -> string.isAt(text, start, from, to);
      case AT_END -> string.isAt(text, end - length, from, to);
      case INSIDE -> isInside(text, start, end - length);
    };
  }

  private boolean isInside(byte[] text, int start, int last) {
    for (int at = start; at <= last; at++) {
      if (string.isAt(text, at, from, to)) {
        return true;
      }
    }
    return false;
  }
}
