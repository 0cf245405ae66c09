package semlog.attribute;

import java.nio.charset.StandardCharsets;

/**
 * One bit for each of 32 kinds of signs and of words: a layout whose bits are not all in a line
 * does not fit it.
 */
final class UnitMarks {
  private static final int SIGNS = 32;
  private static final long ALL_WORDS = -1L << SIGNS;

  private UnitMarks() {}

  /** The marks of all static units. */
  static long of(byte[] line, int[] start, UnitKind[] kind, int count) {
    long marks = 0;
    for (int unit = 0; unit < count; unit++) {
      if (kind[unit] == UnitKind.PUNCT) {
        marks |= sign(line[start[unit]]);
      } else if (kind[unit] == UnitKind.WORD) {
        marks |= word(line, start[unit], start[unit + 1]);
      }
    }
    return marks;
  }

  /** The mark of a word in lower case, or of a sign. */
  static long of(String literal, boolean isWord) {
    byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
    return isWord ? word(bytes, 0, bytes.length) : sign(bytes[0]);
  }

  private static long sign(byte sign) {
    return 1L << (sign & SIGNS - 1);
  }

  /** By length and ends; letters beyond ASCII may become others in lower case. */
  private static long word(byte[] line, int from, int to) {
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
