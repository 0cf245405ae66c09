package semlog.event;

import java.util.Arrays;

/** Decides which spellings of a value may stand in JSON as a number. */
public final class JsonNumber {
  private static final byte[] LONG_MAX = {
    '9', '2', '2', '3', '3', '7', '2', '0', '3', '6', '8', '5', '4', '7', '7', '5', '8', '0', '7'
  };
  private static final byte[] LONG_MIN = {
    '9', '2', '2', '3', '3', '7', '2', '0', '3', '6', '8', '5', '4', '7', '7', '5', '8', '0', '8'
  };
  private static final int EXACT_DOUBLE_DIGITS = 15;

  private JsonNumber() {}

  /**
   * Whether whoever reads the value as a number and prints it gets these very bytes back: an
   * integer of 64 bits without leading zero or plus, or a plain decimal of at most 15 significant
   * digits without a trailing zero.
   */
  public static boolean isCanonical(byte[] b, int from, int to) {
    if (from >= to || b[from] > '9') {
      return false;
    }
    boolean negative = b[from] == '-';
    int first = negative ? from + 1 : from;
    int end = digitsEnd(b, first, to);
    if (end == first || (b[first] == '0' && end > first + 1)) {
      return false;
    }
    return end == to ? integerFits(b, first, to, negative) : decimalFits(b, first, end, to);
  }

  private static boolean integerFits(byte[] b, int first, int to, boolean negative) {
    if (b[first] == '0') {
      return !negative;
    }
    int length = to - first;
    if (length != LONG_MAX.length) {
      return length < LONG_MAX.length;
    }
    byte[] limit = negative ? LONG_MIN : LONG_MAX;
    return Arrays.compare(b, first, to, limit, 0, limit.length) <= 0;
  }

  private static boolean decimalFits(byte[] b, int first, int point, int to) {
    if (b[point] != '.' || point + 1 == to || digitsEnd(b, point + 1, to) != to) {
      return false;
    }
    if (b[to - 1] == '0') {
      return false;
    }
    int significant = first;
    while (b[significant] == '0' || b[significant] == '.') {
      significant++;
    }
    int digits = to - significant - (significant < point ? 1 : 0);
    return digits <= EXACT_DOUBLE_DIGITS;
  }

  private static int digitsEnd(byte[] b, int from, int to) {
    int i = from;
    while (i < to && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }
}
