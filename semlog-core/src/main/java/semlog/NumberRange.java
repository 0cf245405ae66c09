package semlog;

import semlog.query.Query;

/** Whole numbers between two, both included. */
record NumberRange(long least, long most) {

  /** Those that a condition may accept; all if it asks for something else. */
  static NumberRange of(Query.Condition condition) {
    long least = Long.MIN_VALUE;
    long beyond = Long.MAX_VALUE;
    while (least < beyond) {
      long middle = middle(least, beyond);
      if (condition.mayAccept(Long.MIN_VALUE, middle)) {
        beyond = middle;
      } else {
        least = middle + 1;
      }
    }
    long most = Long.MAX_VALUE;
    long before = Long.MIN_VALUE;
    while (before < most) {
      long middle = middle(before, most) + 1;
      if (condition.mayAccept(middle, Long.MAX_VALUE)) {
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

  /** Whether these are all numbers. */
  boolean isAll() {
    return least == Long.MIN_VALUE && most == Long.MAX_VALUE;
  }
}
