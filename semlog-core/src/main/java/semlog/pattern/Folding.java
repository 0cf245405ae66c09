package semlog.pattern;

import java.util.Arrays;

/** Simple case folding of Unicode: the scalars that differ only in case. */
final class Folding {
  /** Pairs of a scalar's fold and the scalar, for all that have another case; ascending. */
  private static final class Table {
    static final long[] BY_FOLD = build();

    private static long[] build() {
      long[] pairs = new long[8192];
      int length = 0;
      for (int code = 0; code <= CodeSet.MAX_SCALAR; code++) {
        int fold = fold(code);
        if (fold != code) {
          pairs = length + 2 > pairs.length ? Arrays.copyOf(pairs, length * 2) : pairs;
          pairs[length++] = ((long) fold << 32) | code;
          pairs[length++] = ((long) fold << 32) | fold;
        }
      }
      return Arrays.stream(pairs, 0, length).sorted().distinct().toArray();
    }
  }

  private Folding() {}

  /** The Turkish i's fold only with regard to language, so not here. */
  static int fold(int code) {
    return code == 0x130 || code == 0x131
        ? code
        : Character.toLowerCase(Character.toUpperCase(code));
  }

  /** The set and all that differs from one of its scalars only in case. */
  static CodeSet close(CodeSet set) {
    int single = set.single();
    if (single >= 0 && single < 0x80) {
      return closeAscii(single);
    }
    if (single >= CodeSet.RAW) {
      return set;
    }
    CodeSet closed = set;
    long[] table = Table.BY_FOLD;
    for (int i = 0; i < table.length; ) {
      int end = i;
      boolean touched = false;
      for (; end < table.length && table[end] >>> 32 == table[i] >>> 32; end++) {
        touched |= set.contains((int) table[end]);
      }
      if (touched) {
        int[] pairs = new int[2 * (end - i)];
        for (int j = i; j < end; j++) {
          pairs[2 * (j - i)] = (int) table[j];
          pairs[2 * (j - i) + 1] = (int) table[j];
        }
        closed = closed.with(CodeSet.ofRanges(pairs));
      }
      i = end;
    }
    return closed;
  }

  /** Without the table: the Kelvin sign folds to k, the long s to s. */
  private static CodeSet closeAscii(int code) {
    int lower = code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (lower < 'a' || lower > 'z') {
      return CodeSet.of(code);
    }
    CodeSet both = CodeSet.ofRanges(lower, lower, lower - 32, lower - 32);
    return lower == 'k'
        ? both.with(CodeSet.of(0x212a))
        : lower == 's' ? both.with(CodeSet.of(0x17f)) : both;
  }
}
