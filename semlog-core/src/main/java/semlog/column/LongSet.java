package semlog.column;

import java.util.Arrays;

/** Distinct numbers by open addressing. */
final class LongSet {
  private LongSet() {}

  /** The distinct values in ascending order, or none if there are more than {@code most}. */
  static long[] distinct(long[] values, int size, int most) {
    int capacity = Integer.highestOneBit(Math.max(16, Math.min(most, size))) * 4;
    long[] table = new long[capacity];
    boolean[] used = new boolean[capacity];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long hash = values[i] * 0x9E3779B97F4A7C15L;
      int at = (int) (hash >>> 40) & capacity - 1;
      while (used[at] && table[at] != values[i]) {
        at = (at + 1) & capacity - 1;
      }
      if (!used[at]) {
        if (++count > most) {
          return new long[0];
        }
        used[at] = true;
        table[at] = values[i];
      }
    }
    long[] distinct = new long[count];
    int next = 0;
    for (int at = 0; at < capacity; at++) {
      if (used[at]) {
        distinct[next++] = table[at];
      }
    }
    Arrays.sort(distinct);
    return distinct;
  }
}
