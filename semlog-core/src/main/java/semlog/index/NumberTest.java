package semlog.index;

import semlog.column.ColumnStamp;
import semlog.pattern.Literal;

/**
 * What is known of the numbers that pass a {@link ValueTest}: a number is at least as large as what
 * it holds, but for zeros in front.
 *
 * @param known whether anything is
 * @param whole whether the number is what it holds
 * @param signed whether it begins with a minus sign
 * @param least the least that it may hold, without its sign
 * @param most the greatest
 */
record NumberTest(boolean known, boolean whole, boolean signed, long least, long most) {
  private static final int MOST_DIGITS = 18;
  private static final NumberTest NOTHING = new NumberTest(false, false, false, 0, 0);

  static NumberTest of(ValueTest.Where where, Literal string, int from, int to) {
    boolean mayBeSigned = string.mayBe(from, '-');
    boolean signed = mayBeSigned && digit(string, from, 0, 1) < 0;
    int first = from + (signed ? 1 : 0);
    if (to - first > MOST_DIGITS || (mayBeSigned && !signed)) {
      return NOTHING;
    }
    long least = 0;
    long most = 0;
    for (int at = first; at < to; at++) {
      int digit = digit(string, at, 0, 1);
      if (digit < 0) {
        return NOTHING;
      }
      least = least * 10 + digit;
      most = most * 10 + digit(string, at, 9, -1);
    }
    return new NumberTest(true, where == ValueTest.Where.WHOLE, signed, least, most);
  }

  /** The first digit in some order that can stand at a place; negative if none can. */
  private static int digit(Literal string, int at, int first, int step) {
    for (int digit = first; digit >= 0 && digit <= 9; digit += step) {
      if (string.mayBe(at, '0' + digit)) {
        return digit;
      }
    }
    return -1;
  }

  /** Whether any number of a column may pass. */
  boolean mayPass(ColumnStamp stamp) {
    return !stamp.isOfNumbers() || mayPass(stamp.least(), stamp.most());
  }

  /** Whether any number between two, both included, may pass. */
  boolean mayPass(long first, long last) {
    if (!known) {
      return true;
    }
    if (!whole) {
      return first <= -least || (!signed && last >= least);
    }
    return signed ? last >= -most && first <= -least : last >= least && first <= most;
  }
}
