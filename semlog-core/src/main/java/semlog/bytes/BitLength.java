package semlog.bytes;

import java.util.Arrays;

/**
 * How many bits numbers have. The simple compiler calls {@link Long#numberOfLeadingZeros}; this is
 * short enough for it to inline.
 */
public final class BitLength {
  private static final int KNOWN_BITS = 12;
  private static final byte[] KNOWN = new byte[1 << KNOWN_BITS];

  static {
    for (int bits = 1; bits <= KNOWN_BITS; bits++) {
      Arrays.fill(KNOWN, 1 << (bits - 1), 1 << bits, (byte) bits);
    }
  }

  private BitLength() {}

  /** Bits from the highest 1 on, of an unsigned number; 0 for 0. */
  public static int of(long value) {
    return value >>> KNOWN_BITS == 0 ? KNOWN[(int) value] : ofLarge(value);
  }

  private static int ofLarge(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }
}
