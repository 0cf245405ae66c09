package semlog.column;

import java.util.Arrays;
import java.util.Optional;

/** Distinct numbers by open addressing. */
final class LongSet {
  private static final int LEAST_CELLS = 64;
  private static final int GROWTH = 4;

  /** A cell in so many is used at most. */
  private static final int SPARSE = 2;

  private long[] table;

  /** For each cell that is in use 1 and the place of its number, else 0. */
  private int[] used;

  private int size;

  private LongSet(int cells) {
    table = new long[cells];
    used = new int[cells];
  }

  /** The distinct values, or nothing if there are none or more than {@code most}. */
  static Optional<LongSet> of(long[] values, int size, int most) {
    LongSet set = new LongSet(LEAST_CELLS);
    for (int i = 0; i < size; i++) {
      int at = set.find(values[i]);
      if (set.used[at] == 0) {
        if (set.size == most) {
          return Optional.empty();
        }
        set.add(values[i], at);
      }
    }
    return set.size == 0 ? Optional.empty() : Optional.of(set);
  }

  private void add(long value, int at) {
    used[at] = 1;
    table[at] = value;
    size++;
    if (size * SPARSE > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldTable = table;
    int[] oldUsed = used;
    table = new long[oldTable.length * GROWTH];
    used = new int[table.length];
    for (int old = 0; old < oldTable.length; old++) {
      if (oldUsed[old] != 0) {
        int at = find(oldTable[old]);
        table[at] = oldTable[old];
        used[at] = 1;
      }
    }
  }

  private static int cell(long value, int capacity) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> 40) & capacity - 1;
  }

  /** The cell of a value, or the free one where it belongs. */
  private int find(long value) {
    int at = cell(value, table.length);
    while (used[at] != 0 && table[at] != value) {
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
  long[] places(long[] values, int size, long[] ascending, Backend backend) {
    for (int i = 0; i < ascending.length; i++) {
      used[find(ascending[i])] = i + 1;
    }
    long[] places = backend.longs(size);
    for (int i = 0; i < size; i++) {
      places[i] = used[find(values[i])] - 1L;
    }
    return places;
  }
}
