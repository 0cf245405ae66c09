package semlog;

/** Whole numbers between two, both included. */
record NumberRange(long least, long most) {

  /** Whether a number between two others, both included, is one of some. */
  interface Some {
    boolean hasBetween(long least, long most);
  }

  /** From the least to the greatest of some numbers. */
  static NumberRange of(Some some) {
    long least = Long.MIN_VALUE;
    long beyond = Long.MAX_VALUE;
    while (least < beyond) {
      long middle = middle(least, beyond);
      if (some.hasBetween(Long.MIN_VALUE, middle)) {
        beyond = middle;
      } else {
        least = middle + 1;
      }
    }
    long most = Long.MAX_VALUE;
    long before = Long.MIN_VALUE;
    while (before < most) {
      long middle = middle(before, most) + 1;
      if (some.hasBetween(middle, Long.MAX_VALUE)) {
        before = middle;
      } else {
        most = middle - 1;
      }
    }
    return new NumberRange(least, most);
  }

  /** Between two numbers that differ, or the lesser. */
  private static long middle(long low, long high) {
    return (low & high) + ((low ^ high) >> 1);
  }

  boolean has(long number) {
    return number >= least && number <= most;
  }

  /** Whether some of them lie between two numbers, both included. */
  boolean meets(long low, long high) {
    return least <= most && least <= high && most >= low;
  }

  /** Whether these are all numbers. */
  boolean isAll() {
    return least == Long.MIN_VALUE && most == Long.MAX_VALUE;
  }
}
