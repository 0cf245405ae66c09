package semlog.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds which of many needles a value begins or ends with, or is: one pass from that end makes the
 * hashes of all of them.
 */
final class AnchoredIndex {
  private static final int NONE = -1;

  private final boolean fromEnd;
  private final char[][] texts;
  private final boolean[] whole;

  /** Whether there are needles of a length. */
  private final boolean[] lengths;

  private final int[] heads;
  private final int[] nexts;

  /**
   * @param needles of which all begin values, or are whole ones, or all end them
   */
  AnchoredIndex(List<Needle> needles, boolean fromEnd) {
    this.fromEnd = fromEnd;
    texts = needles.stream().map(needle -> Folded.of(needle.text())).toArray(char[][]::new);
    whole = new boolean[texts.length];
    int longest = Arrays.stream(texts).mapToInt(text -> text.length).max().orElse(0);
    lengths = new boolean[longest + 1];
    heads = new int[Integer.highestOneBit(texts.length + 1) * 4];
    nexts = new int[texts.length];
    Arrays.fill(heads, NONE);
    for (int i = 0; i < texts.length; i++) {
      whole[i] = needles.get(i).place() == ValueTest.Place.WHOLE;
      lengths[texts[i].length] = true;
      int hash = 0;
      for (int at = 0; at < texts[i].length; at++) {
        hash = next(hash, texts[i][fromEnd ? texts[i].length - 1 - at : at]);
      }
      nexts[i] = heads[slot(hash)];
      heads[slot(hash)] = i;
    }
  }

  private static int next(int hash, char c) {
    return (hash + c + 1) * 0x9e37_79b1;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> Short.SIZE) & heads.length - 1;
  }

  /** Tells of each needle of a value by its place in the list. */
  void find(Folded value, IntConsumer found) {
    int longest = Math.min(lengths.length - 1, value.length());
    char[] chars = value.chars();
    int hash = 0;
    for (int length = 0; length <= longest; length++) {
      if (lengths[length]) {
        compare(hash, length, value, found);
      }
      if (length < longest) {
        hash = next(hash, chars[fromEnd ? value.length() - 1 - length : length]);
      }
    }
  }

  private void compare(int hash, int length, Folded value, IntConsumer found) {
    int start = fromEnd ? value.length() - length : 0;
    for (int i = heads[slot(hash)]; i != NONE; i = nexts[i]) {
      if (texts[i].length == length
          && (!whole[i] || length == value.length())
          && value.isAt(start, texts[i])) {
        found.accept(i);
      }
    }
  }
}
