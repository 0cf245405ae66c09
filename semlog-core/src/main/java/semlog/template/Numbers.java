package semlog.template;

/** Runs of decimal digits as {@code long}s. */
final class Numbers {
  /** So many digits always fit. */
  static final int MAX_DIGITS = 18;

  private Numbers() {}

  /**
   * Whether more than {@link #MAX_DIGITS} digits are a {@code long} and spelled as it would be.
   *
   * @param negative whether a minus sign stands before them
   */
  static boolean isLong(byte[] line, int start, int end, boolean negative) {
    if (end - start > MAX_DIGITS + 1 || line[start] == '0') {
      return false;
    }
    long rest = 0;
    for (int i = start; i < end; i++) {
      rest = rest * 10 - (line[i] - '0');
      if (rest > 0) {
        return false;
      }
    }
    return negative || rest != Long.MIN_VALUE;
  }

  /** The number below zero that the digits are, so that the least one fits. */
  static long negated(byte[] line, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 - (line[i] - '0');
    }
    return value;
  }
}
