package semlog.mixing;

import semlog.bytes.ByteBuilder;

/**
 * A binary arithmetic coder without carries, in one of two directions: it writes the bits that it
 * is given, or ignores them and gives those that were written. Wire layout: the shortest bytes
 * that, followed by zeros, are a number within the last interval, highest byte first.
 */
public final class BitCoder {
  private final ByteBuilder out;
  private final byte[] in;
  private final boolean decoding;
  private int at;
  private long low;
  private long high = -1;
  private long code;

  private BitCoder(ByteBuilder out, byte[] in, boolean decoding) {
    this.out = out;
    this.in = in;
    this.decoding = decoding;
  }

  /** A coder that appends to {@code out}. */
  public static BitCoder writing(ByteBuilder out) {
    return new BitCoder(out, new byte[0], false);
  }

  /** A coder that reads what another wrote. */
  public static BitCoder reading(byte[] in) {
    BitCoder coder = new BitCoder(new ByteBuilder(), in, true);
    for (int i = 0; i < Long.BYTES; i++) {
      coder.code = coder.code << 8 | coder.next();
    }
    return coder;
  }

  /** Whether bits come out of the coder. */
  public boolean decoding() {
    return decoding;
  }

  /**
   * Codes one bit.
   *
   * @param bit what to write, 0 or 1; ignored when reading
   * @param probability that the bit is 1, in 1/65536, neither 0 nor 65536
   * @return the bit
   */
  int code(int bit, int probability) {
    long middle = low + ((high - low) >>> 16) * probability;
    int coded = bit;
    if (decoding) {
      coded = Long.compareUnsigned(code, middle) <= 0 ? 1 : 0;
    }
    if (coded != 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while ((low ^ high) >>> 56 == 0) {
      shift();
    }
    return coded;
  }

  private void shift() {
    if (decoding) {
      code = code << 8 | next();
    } else {
      out.u8((int) (high >>> 56));
    }
    low <<= 8;
    high = high << 8 | 0xff;
  }

  private int next() {
    int value = at < in.length ? in[at] & 0xff : 0;
    at++;
    return value;
  }

  /** Whether more was read than was there: what comes out since then means nothing. */
  public boolean exhausted() {
    return at > in.length + Long.BYTES;
  }

  /** Writes what is left of the last interval; nothing can be coded afterwards. */
  public void finish() {
    if (low == 0) {
      return;
    }
    for (int bytes = 1; bytes <= Long.BYTES; bytes++) {
      int shift = 64 - 8 * bytes;
      long value = (((low - 1) >>> shift) + 1) << shift;
      if (Long.compareUnsigned(value, low) >= 0 && Long.compareUnsigned(value, high) <= 0) {
        for (int i = 0; i < bytes; i++) {
          out.u8((int) (value >>> (56 - 8 * i)));
        }
        return;
      }
    }
  }
}
