package semlog.column;

/** Some of the rows of a column, in two runs, by which encodings are chosen. */
final class Sample {
  static final int MOST = 1 << 13;

  private Sample() {}

  /** How many rows of so many are looked at. */
  static int size(int rows) {
    return Math.min(rows, MOST);
  }

  /** Whether all of so many rows are looked at. */
  static boolean isAll(int rows) {
    return rows <= MOST;
  }

  /** The values of the rows that are looked at. */
  static long[] of(long[] values, int rows) {
    if (isAll(rows)) {
      return values;
    }
    long[] sample = new long[MOST];
    int half = MOST / 2;
    System.arraycopy(values, rows / 4, sample, 0, half);
    System.arraycopy(values, rows / 4 * 3 - half / 2, sample, half, half);
    return sample;
  }
}
