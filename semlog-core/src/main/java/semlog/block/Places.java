package semlog.block;

import java.util.function.IntFunction;
import semlog.column.NumberColumn;

/** Where the values of each column stand among all values of the block, in line order. */
final class Places {
  private final int[][] places;
  private final NumberColumn sequence;
  private final int[] firstPlaces;

  /**
   * Walks through the rows.
   *
   * @param sequence the number of each row's template in the block
   * @param columnsOf the columns of the slots of such a template
   * @param sizes how many values each column has
   */
  Places(NumberColumn sequence, IntFunction<int[]> columnsOf, int[] sizes) {
    places = new int[sizes.length][];
    for (int column = 0; column < sizes.length; column++) {
      places[column] = new int[sizes[column]];
    }
    this.sequence = sequence;
    firstPlaces = new int[sequence.size()];
    int[] next = new int[sizes.length];
    int place = 0;
    for (int row = 0; row < sequence.size(); row++) {
      firstPlaces[row] = place;
      for (int column : columnsOf.apply((int) sequence.value(row))) {
        places[column][next[column]++] = place++;
      }
    }
  }

  /** Where the value of a row of a column stands. */
  int place(int column, int row) {
    return places[column][row];
  }

  int size(int column) {
    return places[column].length;
  }

  /** For each value of a column the number of its row's template in the block. */
  int[] templates(int column) {
    int[] own = places[column];
    int[] templates = new int[own.length];
    int rows = 0;
    for (int i = 0; i < own.length; i++) {
      rows = countBefore(firstPlaces, own[i] + 1, rows);
      templates[i] = (int) sequence.value(rows - 1);
    }
    return templates;
  }

  /**
   * How many values of a column stand before a place.
   *
   * @param known how many of them are known to stand before it
   */
  int countBefore(int column, int place, int known) {
    return countBefore(places[column], place, known);
  }

  /** How many of some ascending places are before another one. */
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

  /** For each value of a column the last value of a partner before it, or 0. */
  long[] keys(int partner, int column, Keys values) {
    int[] earlier = places[partner];
    int[] own = places[column];
    long[] keys = new long[own.length];
    int seen = 0;
    for (int row = 0; row < own.length; row++) {
      while (seen < earlier.length && earlier[seen] < own[row]) {
        seen++;
      }
      keys[row] = seen == 0 ? 0 : values.key(partner, seen - 1);
    }
    return keys;
  }
}
