package semlog.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds which of many needles stand somewhere in a value, as Wu and Manber do: of each needle three
 * characters that are rare are looked up in the value, places where no needle can have them are
 * leapt over, and what is found is compared. What is rare the first values tell. Benchmark: {@code
 * scripts/bench sigma}.
 */
final class GramIndex {
  private static final int GRAM = 3;
  private static final int LEAST_BITS = 6;
  private static final int MOST_BITS = 15;
  private static final int LONGEST_LEAP = 64;
  private static final int NONE = -1;

  /** So many characters of values tell what is rare. */
  private static final int LEARNT = 1 << 16;

  private final char[][] texts;

  /** Where in its needle the gram begins. */
  private final int[] gramAt;

  /** For each hash of three characters the first needle, and for each needle the next. */
  private final int[] heads;

  private final int[] nexts;

  /** How much of a hash is left out. */
  private final int shift;

  /** For each hash of three characters how far the next place is that may be a needle's gram. */
  private final byte[] leaps;

  /** Needles too short for a gram. */
  private final int[] shorts;

  /** For each needle the number of the value that it was last found in. */
  private final int[] foundIn;

  private int valueNumber;

  /** How often a hash was seen: at first in needles, then in values. */
  private final int[] uses;

  private int learnt;

  /** Where a gram may be in all needles that have one. */
  private final int least;

  GramIndex(List<Needle> needles) {
    texts = needles.stream().map(needle -> Folded.of(needle.text())).toArray(char[][]::new);
    int grams = Arrays.stream(texts).mapToInt(text -> text.length).sum();
    int bits =
        Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(grams) + 1, LEAST_BITS, MOST_BITS);
    shift = Integer.SIZE - bits;
    heads = new int[1 << bits];
    leaps = new byte[1 << bits];
    uses = new int[1 << bits];
    gramAt = new int[texts.length];
    nexts = new int[texts.length];
    foundIn = new int[texts.length];
    shorts = IntStream.range(0, texts.length).filter(i -> texts[i].length < GRAM).toArray();
    for (char[] text : texts) {
      count(text, text.length);
    }
    least =
        Arrays.stream(texts)
            .mapToInt(text -> text.length - GRAM)
            .filter(last -> last >= 0)
            .min()
            .orElse(0);
    index();
  }

  private void count(char[] text, int length) {
    for (int at = 0; at + GRAM <= length; at++) {
      uses[hash(text, at)]++;
    }
  }

  private void learn(Folded value) {
    count(value.chars(), value.length());
    learnt += value.length();
    if (learnt >= LEARNT) {
      index();
    }
  }

  private void index() {
    Arrays.fill(heads, NONE);
    int farthest = Math.min(least + 1, LONGEST_LEAP);
    Arrays.fill(leaps, (byte) farthest);
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].length >= GRAM) {
        gramAt[i] = rarest(texts[i]);
        int hash = hash(texts[i], gramAt[i]);
        nexts[i] = heads[hash];
        heads[hash] = i;
        for (int at = Math.max(0, gramAt[i] - farthest); at <= gramAt[i]; at++) {
          int before = hash(texts[i], at);
          leaps[before] = (byte) Math.min(leaps[before], gramAt[i] - at);
        }
      }
    }
  }

  private int rarest(char[] text) {
    int best = least;
    for (int at = least + 1; at + GRAM <= text.length; at++) {
      if (uses[hash(text, at)] < uses[hash(text, best)]) {
        best = at;
      }
    }
    return best;
  }

  private int hash(char[] text, int at) {
    int gram = text[at] + text[at + 1] * 0x3b9d + text[at + 2] * 0x5e2d_58d9;
    return (gram * 0x9e37_79b9) >>> shift;
  }

  /** Tells of each needle of a value by its place in the list, once. */
  void find(Folded value, IntConsumer found) {
    valueNumber++;
    if (learnt < LEARNT) {
      learn(value);
    }
    for (int needle : shorts) {
      if (hasShort(needle, value)) {
        found.accept(needle);
      }
    }
    if (least == 0) {
      walk(value, found);
    } else {
      leap(value, found);
    }
  }

  private void leap(Folded value, IntConsumer found) {
    char[] chars = value.chars();
    int end = value.length() - GRAM;
    int at = 0;
    while (at <= end) {
      int hash = hash(chars, at);
      int leap = leaps[hash];
      if (leap == 0) {
        compare(hash, at, value, found);
      }
      at += Math.max(1, leap);
    }
  }

  /** Where no leap is longer than a step, no step waits for the one before. */
  private void walk(Folded value, IntConsumer found) {
    char[] chars = value.chars();
    int end = value.length() - GRAM;
    for (int at = 0; at <= end; at++) {
      int hash = hash(chars, at);
      if (leaps[hash] == 0) {
        compare(hash, at, value, found);
      }
    }
  }

  private void compare(int hash, int at, Folded value, IntConsumer found) {
    for (int i = heads[hash]; i != NONE; i = nexts[i]) {
      int start = at - gramAt[i];
      if (foundIn[i] != valueNumber
          && start >= 0
          && start + texts[i].length <= value.length()
          && value.isAt(start, texts[i])) {
        foundIn[i] = valueNumber;
        found.accept(i);
      }
    }
  }

  private boolean hasShort(int needle, Folded value) {
    for (int at = 0; at + texts[needle].length <= value.length(); at++) {
      if (value.isAt(at, texts[needle])) {
        return true;
      }
    }
    return false;
  }
}
