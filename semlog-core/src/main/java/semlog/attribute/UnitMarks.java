package semlog.attribute;

import java.nio.charset.StandardCharsets;

/**
 * One bit for each of 32 kinds of signs and of words, and of 64 of two signs side by side: a layout
 * whose bits are not all in a line does not fit it.
 */
final class UnitMarks {
  private static final int SIGNS = 32;
  private static final long ALL_WORDS = -1L << SIGNS;

  private UnitMarks() {}

  /** The mark of a word in lower case, or of a sign. */
  static long of(String literal, boolean isWord) {
    byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
    return isWord ? word(bytes, 0, bytes.length) : sign(bytes[0]);
  }

  /** The mark of a sign. */
  static long sign(byte sign) {
    return 1L << (sign & SIGNS - 1);
  }

  /** The mark of two signs side by side, apart from all others. */
  static long pair(byte sign, byte next) {
    return 1L << (sign * 31 + next);
  }

  /**
   * The mark of a word, by length and ends; letters beyond ASCII may become others in lower case.
   */
  static long word(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] < 0) {
        return ALL_WORDS;
      }
    }
    int first = line[from] | 0x20;
    int last = line[to - 1] | 0x20;
    return 1L << (SIGNS + ((first * 7 + last * 3 + (to - from)) & (SIGNS - 1)));
  }
}
