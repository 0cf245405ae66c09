package semlog.column;

import java.util.Arrays;

/**
 * What was seen last with a key; 0 at first. Keys that fall into the same cell share it, for writer
 * and reader alike: the cell of a key is the high bits of its product with 0x9E3779B97F4A7C15, and
 * there are as many cells as the power of two that is at least twice the number of values, from 16
 * to 262,144.
 */
public final class Memory {
  private static final int MOST_BITS = 18;
  private static final int FEWEST_BITS = 4;

  private long[] cells = {};
  private int shift;

  /**
   * A memory for a column.
   *
   * @param values how many values the column has
   */
  public Memory(int values) {
    begin(values);
  }

  /** Forgets everything, and is for a column of so many values. */
  void begin(int values) {
    int needed = 64 - Long.numberOfLeadingZeros(Math.max(0, 2L * values - 1));
    int bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, needed));
    if (cells.length < 1 << bits) {
      cells = new long[1 << bits];
    } else {
      Arrays.fill(cells, 0, 1 << bits, 0);
    }
    shift = Long.SIZE - bits;
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(cells, 0);
  }

  private int cell(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }

  long recall(long key) {
    return cells[cell(key)];
  }

  /** Adds to the value remembered and returns the sum. */
  long add(long key, long more) {
    return cells[cell(key)] += more;
  }

  /** Remembers a value and returns what was remembered before. */
  public long replace(long key, long value) {
    int cell = cell(key);
    long before = cells[cell];
    cells[cell] = value;
    return before;
  }
}
