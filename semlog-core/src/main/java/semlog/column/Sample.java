package semlog.column;

/**
 * Some of the rows of a column, in two runs, by which encodings are chosen.
 *
 * @param most how many rows are looked at, where there are more
 */
record Sample(int most) {
  /** What shows how all rows are written best, nearly always. */
  static final Sample USUAL = new Sample(1 << 13);

  /** What shows it often enough. */
  static final Sample SMALL = new Sample(1 << 10);

  /** How many rows of so many are looked at. */
  int size(int rows) {
    return Math.min(rows, most);
  }

  /** Whether all of so many rows are looked at. */
  boolean isAll(int rows) {
    return rows <= most;
  }

  /** The values of the rows that are looked at. */
  long[] of(long[] values, int rows) {
    if (isAll(rows)) {
      return values;
    }
    long[] sample = new long[most];
    int half = most / 2;
    System.arraycopy(values, rows / 4, sample, 0, half);
    System.arraycopy(values, rows / 4 * 3 - half / 2, sample, half, half);
    return sample;
  }
}
