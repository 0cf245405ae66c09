package semlog.block;

import java.util.Arrays;

/** Where the values of each column stand among all values of the block, in line order. */
final class Places {
  private final boolean most;
  private final BlockRoom room;
  private final int[] sequence;
  private final int[][] columnsOf;
  private final int[] sizes;

  /** For each column the slots whose values it holds, as template and slot, ascending. */
  private final long[][] uses;

  /**
   * The places of each column's values, one column after the other, and where each begins; then
   * what others left there.
   */
  private int[] places = {};

  private int[] begins = {};
  private int[] firstPlaces = {};

  /** For each template a bit for each part of the rows in which it has some. */
  private long[] parts = {};

  private int partBits;

  /**
   * Walks through the rows when that is first needed.
   *
   * @param most whether most columns will be asked for
   * @param sequence the number of each row's template in the block
   * @param columnsOf for each template the columns of its slots
   * @param sizes how many values each column has
   */
  Places(int[] sequence, int[][] columnsOf, int[] sizes, boolean most) {
    this(sequence, columnsOf, sizes, most, new BlockRoom());
  }

  /**
   * The same.
   *
   * @param room is for others when the last column was asked for
   */
  Places(int[] sequence, int[][] columnsOf, int[] sizes, boolean most, BlockRoom room) {
    this.most = most;
    this.sequence = sequence;
    this.columnsOf = columnsOf;
    this.sizes = sizes;
    this.uses = uses(columnsOf, sizes.length);
    this.room = room;
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
    if (begins.length > 0) {
      return;
    }
    begins = new int[sizes.length + 1];
    for (int column = 0; column < sizes.length; column++) {
      begins[column + 1] = begins[column] + sizes[column];
    }
    places = room.ofValues(begins[sizes.length]);
    firstPlaces = room.ofRows(sequence.length);
    int[] next = begins.clone();
    int place = 0;
    for (int row = 0; row < sequence.length; row++) {
      firstPlaces[row] = place;
      for (int column : columnsOf[sequence[row]]) {
        places[next[column]++] = place++;
      }
    }
  }

  int size(int column) {
    return sizes[column];
  }

  /** For each value of a column the number of its row's template in the block. */
  int[] templates(int column) {
    if (!most) {
      return templatesAlone(column);
    }
    walk();
    int[] templates = new int[sizes[column]];
    int begin = begins[column];
    int rows = 0;
    for (int i = 0; i < templates.length; i++) {
      rows = countBefore(firstPlaces, places[begin + i] + 1, rows, sequence.length);
      templates[i] = sequence[rows - 1];
    }
    return templates;
  }

  private int[] templatesAlone(int column) {
    int[] slots = new int[columnsOf.length];
    for (long use : uses[column]) {
      slots[(int) (use >>> Integer.SIZE)]++;
    }
    int[] templates = new int[sizes[column]];
    int value = 0;
    for (long left = parts(column); left != 0; left &= left - 1) {
      int from = Long.numberOfTrailingZeros(left) << partBits;
      int to = Math.min(sequence.length, from + (1 << partBits));
      for (int row = from; row < to; row++) {
        int template = sequence[row];
        for (int slot = slots[template]; slot > 0; slot--) {
          templates[value++] = template;
        }
      }
    }
    return templates;
  }

  /** The parts of the rows in which a column has values. */
  private long parts(int column) {
    if (parts.length == 0) {
      findParts();
    }
    long all = 0;
    for (long use : uses[column]) {
      all |= parts[(int) (use >>> Integer.SIZE)];
    }
    return all;
  }

  private void findParts() {
    parts = new long[columnsOf.length];
    int most = (sequence.length - 1) / Long.SIZE;
    partBits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    for (int row = 0; row < sequence.length; row++) {
      parts[sequence[row]] |= 1L << (row >>> partBits);
    }
  }

  /** Up to which of some ascending places, known to be from one on, they are before another. */
  private static int countBefore(int[] ascending, int place, int known, int end) {
    int low = known;
    int step = 1;
    while (low + step <= end && ascending[low + step - 1] < place) {
      low += step;
      step *= 2;
    }
    int high = Math.min(end, low + step - 1);
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

    /** The keys of the first rows. */
    default void first(int column, int size, long[] into) {
      for (int row = 0; row < size; row++) {
        into[row] = key(column, row);
      }
    }
  }

  /** For each of the first values of a column the last value of a partner before it, or 0. */
  long[] keys(int partner, int column, int size, Keys values) {
    return keys(partner, column, size, values, new long[size]);
  }

  /**
   * The same.
   *
   * @param keys takes them, and is returned
   */
  long[] keys(int partner, int column, int size, Keys values, long[] keys) {
    if (alternate(partner, column)) {
      values.first(partner, size, keys);
      return keys;
    }
    if (!most) {
      fillAlone(keys, size, partner, column, values);
      return keys;
    }
    walk();
    int own = begins[column];
    int begin = begins[partner];
    int end = begins[partner + 1];
    int seen = begin;
    long key = 0;
    for (int row = 0; row < size; row++) {
      int place = places[own + row];
      if (seen < end && places[seen] < place) {
        seen++;
        if (seen < end && places[seen] < place) {
          seen = countBefore(places, place, seen, end);
        }
        key = values.key(partner, seen - 1 - begin);
      }
      keys[row] = key;
    }
    return keys;
  }

  /** The same without where all other values stand. */
  private void fillAlone(long[] keys, int size, int partner, int column, Keys values) {
    boolean[][] turns = turns(partner, column);
    int seen = 0;
    int value = 0;
    for (long left = parts(partner) | parts(column); left != 0; left &= left - 1) {
      int from = Long.numberOfTrailingZeros(left) << partBits;
      int to = Math.min(sequence.length, from + (1 << partBits));
      for (int row = from; row < to && value < size; row++) {
        for (boolean own : turns[sequence[row]]) {
          if (!own) {
            seen++;
          } else if (value < size) {
            keys[value++] = seen == 0 ? 0 : values.key(partner, seen - 1);
          }
        }
      }
    }
  }

  /**
   * For each template its slots of the partner and of the column, whether they are the column's.
   */
  private boolean[][] turns(int partner, int column) {
    boolean[][] turns = new boolean[columnsOf.length][];
    Arrays.fill(turns, new boolean[0]);
    for (long[] some : new long[][] {uses[partner], uses[column]}) {
      for (long use : some) {
        int template = (int) (use >>> Integer.SIZE);
        turns[template] =
            turns[template].length > 0 ? turns[template] : turns(template, partner, column);
      }
    }
    return turns;
  }

  private boolean[] turns(int template, int partner, int column) {
    boolean[] turns = new boolean[columnsOf[template].length];
    int count = 0;
    for (int slot : columnsOf[template]) {
      if (slot == partner || slot == column) {
        turns[count++] = slot == column;
      }
    }
    return Arrays.copyOf(turns, count);
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
