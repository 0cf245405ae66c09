package semlog.column;

import java.util.List;
import java.util.function.IntPredicate;
import semlog.bytes.ByteBuilder;

/**
 * A sequence of byte strings, none of which holds an LF.
 *
 * @param bytes where they all are
 * @param starts where each begins
 * @param ends where each ends
 */
record Strings(byte[] bytes, int[] starts, int[] ends) {
  /** As many bytes as the strings of a column may have: those of a block. */
  static final int MOST_BYTES = 1 << 26;

  static final Strings NONE = new Strings(new byte[0], new int[0], new int[0]);

  static Strings of(List<byte[]> list) {
    ByteBuilder bytes = new ByteBuilder();
    int[] starts = new int[list.size()];
    int[] ends = new int[list.size()];
    for (int string = 0; string < starts.length; string++) {
      starts[string] = bytes.length();
      ends[string] = bytes.bytes(list.get(string)).length();
    }
    return new Strings(bytes.array(), starts, ends);
  }

  int size() {
    return starts.length;
  }

  int start(int string) {
    return starts[string];
  }

  int end(int string) {
    return ends[string];
  }

  int length(int string) {
    return ends[string] - starts[string];
  }

  /** How many bytes all strings have together. */
  int totalBytes() {
    int total = 0;
    for (int string = 0; string < size(); string++) {
      total += length(string);
    }
    return total;
  }

  /** The strings whose number has a property, which are {@code count}. */
  Strings where(IntPredicate property, int count) {
    int[] someStarts = new int[count];
    int[] someEnds = new int[count];
    int next = 0;
    for (int string = 0; string < size(); string++) {
      if (property.test(string)) {
        someStarts[next] = starts[string];
        someEnds[next++] = ends[string];
      }
    }
    return new Strings(bytes, someStarts, someEnds);
  }
}
