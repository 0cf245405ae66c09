package semlog.column;

/** Decimal digits of numbers. */
public final class Digits {
  /** No 64-bit number has more bytes. */
  public static final int MOST_BYTES = 20;

  private static final long[] POWERS = new long[19];
  private static final int SHORT = 100_000_000;
  private static final int SHORT_DIGITS = 8;
  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    long power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
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
   * Writes a number with at least {@code width} digits and returns the new end. At most {@link
   * #MOST_BYTES}, or the width.
   */
  public static int write(long value, int width, byte[] target, int at) {
    if (value < 0 || value >= (long) SHORT * SHORT) {
      return writeLong(value, width, target, at);
    }
    if (value < SHORT) {
      return writeShort((int) value, width, target, at);
    }
    int high = (int) (value / SHORT);
    int end = writeShort(high, width - SHORT_DIGITS, target, at);
    return writeShort((int) (value - (long) high * SHORT), SHORT_DIGITS, target, end);
  }

  /** Divisions by multiplication, which the simple compiler would not do. */
  private static int writeShort(int value, int width, byte[] target, int at) {
    if (value < 10 && width <= 1) {
      target[at] = ONES[value];
      return at + 1;
    }
    int digits = value < 10_000 ? value < 100 ? 2 : 4 : value < 1_000_000 ? 6 : 8;
    digits -= value < POWERS[digits - 1] ? 1 : 0;
    int end = at + Math.max(width, digits);
    int to = end;
    int rest = value;
    while (rest >= 100) {
      int hundredth = (int) ((rest * 1_374_389_535L) >>> 37);
      int pair = rest - hundredth * 100;
      target[--to] = ONES[pair];
      target[--to] = TENS[pair];
      rest = hundredth;
    }
    target[--to] = ONES[rest];
    if (rest >= 10) {
      target[--to] = TENS[rest];
    }
    while (to > at) {
      target[--to] = '0';
    }
    return end;
  }

  private static int writeLong(long value, int width, byte[] target, int at) {
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
