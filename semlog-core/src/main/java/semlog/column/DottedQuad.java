package semlog.column;

/** IPv4 addresses in canonical spelling. */
public final class DottedQuad {
  /** No address has more bytes. */
  public static final int MOST_BYTES = 15;

  private DottedQuad() {}

  /** Writes the four octets, highest first, and returns the new end. */
  public static int write(int address, byte[] target, int at) {
    int end = Digits.write(address >>> 24, 0, target, at);
    for (int shift = 16; shift >= 0; shift -= 8) {
      target[end] = '.';
      end = Digits.write(address >>> shift & 0xff, 0, target, end + 1);
    }
    return end;
  }
}
