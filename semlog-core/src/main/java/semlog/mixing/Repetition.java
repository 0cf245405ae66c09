package semlog.mixing;

/** Fills arrays by copying, as the simple compiler's loops take several times as long. */
final class Repetition {
  private Repetition() {}

  /**
   * Repeats the beginning of an array.
   *
   * @param array of any element type
   * @param known how many elements are repeated, at least one
   * @param size how many are to be filled with them
   */
  static void fill(Object array, int known, int size) {
    for (int done = known; done < size; done *= 2) {
      System.arraycopy(array, 0, array, done, Math.min(done, size - done));
    }
  }
}
