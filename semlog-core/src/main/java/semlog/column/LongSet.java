package semlog.column;

import java.util.Arrays;
import java.util.Optional;

/** Distinct numbers by open addressing. */
final class LongSet {
  private final long[] table;

  /** For each cell that is in use 1 and the place of its number, else 0. */
  private final int[] used;

  private final int size;

  private LongSet(long[] table, int[] used, int size) {
    this.table = table;
    this.used = used;
    this.size = size;
  }

  /** The distinct values, or nothing if there are none or more than {@code most}. */
  static Optional<LongSet> of(long[] values, int size, int most) {
    int capacity = Integer.highestOneBit(Math.max(16, Math.min(most, size))) * 4;
    long[] table = new long[capacity];
    int[] used = new int[capacity];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      int at = cell(value, capacity);
      while (used[at] != 0 && table[at] != value) {
        at = (at + 1) & capacity - 1;
      }
      if (used[at] == 0) {
        if (++count > most) {
          return Optional.empty();
        }
        used[at] = 1;
        table[at] = value;
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(new LongSet(table, used, count));
  }

  private static int cell(long value, int capacity) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> 40) & capacity - 1;
  }

  private int find(long value) {
    int at = cell(value, table.length);
    while (table[at] != value || used[at] == 0) {
      at = (at + 1) & table.length - 1;
    }
    return at;
  }

  /** The distinct values in ascending order. */
  long[] ascending() {
    long[] distinct = new long[size];
    int next = 0;
    for (int at = 0; at < table.length; at++) {
      if (used[at] != 0) {
        distinct[next++] = table[at];
      }
    }
    Arrays.sort(distinct);
    return distinct;
  }

  /** For each value its place in {@link #ascending}. */
  long[] places(long[] values, int size, long[] ascending) {
    for (int i = 0; i < ascending.length; i++) {
      used[find(ascending[i])] = i + 1;
    }
    long[] places = new long[size];
    for (int i = 0; i < size; i++) {
      places[i] = used[find(values[i])] - 1L;
    }
    return places;
  }
}
