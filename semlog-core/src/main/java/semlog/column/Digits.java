package semlog.column;

import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/** Decimal digits of numbers. */
public final class Digits {
  /** No 64-bit number has more bytes. */
  public static final int MOST_BYTES = 20;

  private static final long[] POWERS = new long[19];
  private static final int SHORT = 100_000_000;
  private static final int SHORT_DIGITS = 8;
  private static final long ZEROS = EightBytes.all('0');
  private static final long SMALL = EightBytes.all(0x7f);
  private static final long HIGH_BITS = EightBytes.all(0x80);

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
   * Writes a number with at least {@code width} digits and returns the new end. At most {@link
   * #MOST_BYTES}, or the width; of as many bytes those behind the end may be written over.
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

  /** Appends a number with at least {@code width} digits. */
  public static void append(long value, int width, ByteBuilder target) {
    byte[] array = target.reserve(Math.max(width, MOST_BYTES));
    target.advance(write(value, width, array, target.length()) - target.length());
  }

  /** Eight digits at once, of which those in front are shifted out. */
  private static int writeShort(int value, int width, byte[] target, int at) {
    if (value < 10 && width <= 1) {
      target[at] = (byte) ('0' + value);
      return at + 1;
    }
    long eight = eight(value);
    int first = EightBytes.first(((eight + SMALL) & HIGH_BITS) | Long.MIN_VALUE);
    int digits = Math.max(SHORT_DIGITS - first, width);
    int from = at;
    for (int more = digits - SHORT_DIGITS; more > 0; more--) {
      target[from++] = '0';
    }
    int end = at + digits;
    EightBytes.put(target, from, (eight | ZEROS) >>> (Byte.SIZE * (SHORT_DIGITS - end + from)));
    return end;
  }

  /**
   * The digits of a number, each in a byte, the first in the lowest one. Divisions are
   * multiplications, of all parts of the number at once.
   */
  private static long eight(int value) {
    long high = (value * 3_518_437_209L) >>> 45;
    long fours = high | (value - high * 10_000) << 32;
    long hundredths = ((fours * 5_243) >>> 19) & 0x7f_0000_007fL;
    long twos = hundredths | (fours - hundredths * 100) << 16;
    long tenths = ((twos * 103) >>> 10) & 0x000f_000f_000f_000fL;
    return tenths | (twos - tenths * 10) << 8;
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
