package semlog.column;

/** Decimal digits of numbers. */
public final class Digits {
  private static final long[] POWERS = new long[19];

  static {
    long power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private Digits() {}

  /** How many digits a number of 0 or more has. */
  public static int count(long value) {
    int count = 1;
    while (count < POWERS.length && value >= POWERS[count]) {
      count++;
    }
    return count;
  }

  /**
   * Writes a number with at least {@code width} digits and returns the new end. At most 20 bytes,
   * or the width.
   */
  public static int write(long value, int width, byte[] target, int at) {
    int start = at;
    if (value < 0) {
      target[start++] = '-';
    }
    long rest = value < 0 ? value : -value;
    int digits = Math.max(width, rest == Long.MIN_VALUE ? POWERS.length : count(-rest));
    int end = start + digits;
    for (int i = end - 1; i >= start; i--) {
      target[i] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    return end;
  }
}
