package semlog.column;

import semlog.bytes.EightBytes;

/** IPv4 addresses in canonical spelling. */
public final class DottedQuad {
  /** No address has more bytes together with those behind it that may be written over. */
  public static final int MOST_BYTES = 12 + Long.BYTES;

  /** Of each octet its digits and a dot, and how many bytes they are. */
  private static final long[] SPELLED = new long[256];

  private static final byte[] LENGTHS = new byte[256];

  static {
    byte[] spelled = new byte[Digits.MOST_BYTES];
    for (int octet = 0; octet < SPELLED.length; octet++) {
      int end = Digits.write(octet, 0, spelled, 0);
      spelled[end++] = '.';
      SPELLED[octet] = EightBytes.get(spelled, 0);
      LENGTHS[octet] = (byte) end;
    }
  }

  private DottedQuad() {}

  /**
   * Writes the four octets, highest first, and returns the new end; of {@link #MOST_BYTES} those
   * behind it may be written over.
   */
  public static int write(int address, byte[] target, int at) {
    int end = at;
    for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
      int octet = address >>> shift & 0xff;
      EightBytes.put(target, end, SPELLED[octet]);
      end += LENGTHS[octet];
    }
    return end - 1;
  }
}
