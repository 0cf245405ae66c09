package semlog.mixing;

import semlog.bytes.ByteBuilder;

/**
 * A binary arithmetic coder without carries, in one of two directions: it writes the bits that it
 * is given, or ignores them and gives those that were written. Wire layout: the shortest bytes
 * that, followed by zeros, are a number within the last interval, highest byte first.
 */
public final class BitCoder {
  /** Numbers are kept less by this, so that the signed ones are in the order of the unsigned. */
  private static final long LEAST = Long.MIN_VALUE;

  private final ByteBuilder out;
  private final byte[] in;
  private final boolean decoding;
  private int at;

  /** The interval, for those who take a part of it themselves. */
  long low = LEAST;

  long high = Long.MAX_VALUE;

  /** What was written, or a number in the part that stands for the bit to be written. */
  long code;

  private BitCoder(ByteBuilder out, byte[] in, int from, boolean decoding) {
    this.out = out;
    this.in = in;
    this.at = from;
    this.decoding = decoding;
  }

  /** A coder that appends to {@code out}. */
  public static BitCoder writing(ByteBuilder out) {
    return new BitCoder(out, new byte[0], 0, false);
  }

  /** A coder that reads what another wrote. */
  public static BitCoder reading(byte[] in) {
    return reading(in, 0);
  }

  /** A coder that reads what another wrote, from a place on to the end. */
  static BitCoder reading(byte[] in, int from) {
    BitCoder coder = new BitCoder(new ByteBuilder(), in, from, true);
    for (int i = 0; i < Long.BYTES; i++) {
      coder.code = coder.code << 8 | coder.next();
    }
    coder.code ^= LEAST;
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
    tell(bit);
    long middle = middle(low, high, probability);
    int coded = 0;
    if (code <= middle) {
      high = middle;
      coded = 1;
    } else {
      low = middle + 1;
    }
    if (unknown(low, high) == 0) {
      widen();
    }
    return coded;
  }

  /** If the coder writes, the bit comes next as if it were read. */
  void tell(int bit) {
    if (!decoding) {
      code = bit == 0 ? Long.MAX_VALUE : LEAST;
    }
  }

  /** The highest number of the part of an interval that stands for a 1. */
  static long middle(long low, long high, int probability) {
    return low + ((high - low) >>> 16) * probability;
  }

  /**
   * Where the highest bytes of an interval differ; nowhere, when {@link #widen} is to be called.
   */
  static long unknown(long low, long high) {
    return (low ^ high) >>> 56;
  }

  /** Writes, or passes over, the bytes that are known. */
  void widen() {
    do {
      if (decoding) {
        code = (code << 8 | next()) ^ LEAST;
      } else {
        out.u8((int) ((high ^ LEAST) >>> 56));
      }
      low = low << 8 ^ LEAST;
      high = (high << 8 | 0xff) ^ LEAST;
    } while (unknown(low, high) == 0);
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
    if (low == LEAST) {
      return;
    }
    for (int bytes = 1; bytes <= Long.BYTES; bytes++) {
      int shift = 64 - 8 * bytes;
      long value = ((((low ^ LEAST) - 1) >>> shift) + 1) << shift;
      if ((value ^ LEAST) >= low && (value ^ LEAST) <= high) {
        for (int i = 0; i < bytes; i++) {
          out.u8((int) (value >>> (56 - 8 * i)));
        }
        return;
      }
    }
  }
}
