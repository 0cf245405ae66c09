package semlog.template;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/** Words in order of first appearance, each with its number. Not thread-safe. */
final class WordNumbers {
  /** The number of all words that are not known where nothing is learnt. */
  static final int UNKNOWN = -2;

  private final ByteBuilder text = new ByteBuilder(1 << 10);
  private int[] starts = new int[1 << 8];
  private int[] marks = new int[1 << 8];
  private int[] table = new int[1 << 10];
  private int size;

  /** The number of a word among other bytes, or {@link #UNKNOWN}. */
  int known(byte[] bytes, int from, int to) {
    int entry = table[place(bytes, from, to, mark(bytes, from, to))];
    return entry == 0 ? UNKNOWN : entry - 1;
  }

  /** The number of a word among other bytes, the next one if it is new. */
  int number(byte[] bytes, int from, int to) {
    int mark = mark(bytes, from, to);
    int place = place(bytes, from, to, mark);
    if (table[place] != 0) {
      return table[place] - 1;
    }
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    marks[size] = mark;
    text.bytes(bytes, from, to - from);
    starts[size + 1] = text.length();
    table[place] = ++size;
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private static int mark(byte[] bytes, int from, int to) {
    return (int) EightBytes.hash(bytes, from, to);
  }

  /** Where the table has the word, or has room for it. */
  private int place(byte[] bytes, int from, int to, int mark) {
    int mask = table.length - 1;
    int at = mark & mask;
    while (table[at] != 0 && !isWord(table[at] - 1, mark, bytes, from, to)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean isWord(int word, int mark, byte[] bytes, int from, int to) {
    int start = starts[word];
    int length = starts[word + 1] - start;
    return marks[word] == mark
        && length == to - from
        && EightBytes.equal(text.array(), start, bytes, from, length);
  }

  private void grow() {
    table = new int[table.length * 4];
    int mask = table.length - 1;
    for (int word = 0; word < size; word++) {
      int at = marks[word] & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = word + 1;
    }
  }
}
