package semlog.block;

import java.util.Arrays;
import semlog.column.NumberColumn;

/** Where the values of each column stand among all values of the block, in line order. */
final class Places {
  private final NumberColumn sequence;
  private final int[][] columnsOf;
  private final int[] sizes;

  /** For each column the slots whose values it holds, as template and slot, ascending. */
  private final long[][] uses;

  private int[][] places = {};
  private int[] firstPlaces = {};

  /**
   * Walks through the rows when that is first needed.
   *
   * @param sequence the number of each row's template in the block
   * @param columnsOf for each template the columns of its slots
   * @param sizes how many values each column has
   */
  Places(NumberColumn sequence, int[][] columnsOf, int[] sizes) {
    this.sequence = sequence;
    this.columnsOf = columnsOf;
    this.sizes = sizes;
    this.uses = uses(columnsOf, sizes.length);
  }

  private static long[][] uses(int[][] columnsOf, int columns) {
    int[] counts = new int[columns];
    for (int[] slots : columnsOf) {
      for (int column : slots) {
        counts[column]++;
      }
    }
    long[][] uses = new long[columns][];
    Arrays.setAll(uses, column -> new long[counts[column]]);
    for (int template = columnsOf.length - 1; template >= 0; template--) {
      int[] slots = columnsOf[template];
      for (int slot = slots.length - 1; slot >= 0; slot--) {
        uses[slots[slot]][--counts[slots[slot]]] = (long) template << Integer.SIZE | slot;
      }
    }
    return uses;
  }

  /** Columns may be encoded by two threads. */
  private synchronized void walk() {
    if (places.length > 0) {
      return;
    }
    places = new int[sizes.length][];
    Arrays.setAll(places, column -> new int[sizes[column]]);
    firstPlaces = new int[sequence.size()];
    int[] next = new int[sizes.length];
    int place = 0;
    for (int row = 0; row < firstPlaces.length; row++) {
      firstPlaces[row] = place;
      for (int column : columnsOf[(int) sequence.value(row)]) {
        places[column][next[column]++] = place++;
      }
    }
  }

  int size(int column) {
    return sizes[column];
  }

  /** For each value of a column the number of its row's template in the block. */
  int[] templates(int column) {
    walk();
    int[] own = places[column];
    int[] templates = new int[own.length];
    int rows = 0;
    for (int i = 0; i < own.length; i++) {
      rows = countBefore(firstPlaces, own[i] + 1, rows);
      templates[i] = (int) sequence.value(rows - 1);
    }
    return templates;
  }

  /** How many of some ascending places are before another one, of which some are known to be. */
  private static int countBefore(int[] ascending, int place, int known) {
    int low = known;
    int step = 1;
    while (low + step <= ascending.length && ascending[low + step - 1] < place) {
      low += step;
      step *= 2;
    }
    int high = Math.min(ascending.length, low + step - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives the value of a row of a column as a number. */
  @FunctionalInterface
  interface Keys {
    long key(int column, int row);
  }

  /** For each of the first values of a column the last value of a partner before it, or 0. */
  long[] keys(int partner, int column, int size, Keys values) {
    long[] keys = new long[size];
    if (alternate(partner, column)) {
      for (int row = 0; row < size; row++) {
        keys[row] = values.key(partner, row);
      }
      return keys;
    }
    walk();
    int[] own = places[column];
    int[] before = places[partner];
    int seen = 0;
    long key = 0;
    for (int row = 0; row < size; row++) {
      if (seen < before.length && before[seen] < own[row]) {
        seen = countBefore(before, own[row], seen);
        key = values.key(partner, seen - 1);
      }
      keys[row] = key;
    }
    return keys;
  }

  /** Whether a value of the partner and one of the column come by turns. */
  private boolean alternate(int partner, int column) {
    long[] first = uses[partner];
    long[] second = uses[column];
    boolean alternate = first.length == second.length;
    for (int i = 0; i < first.length && alternate; i++) {
      alternate =
          first[i] >>> Integer.SIZE == second[i] >>> Integer.SIZE
              && first[i] < second[i]
              && (i + 1 == first.length || second[i] < first[i + 1]);
    }
    return alternate;
  }
}
