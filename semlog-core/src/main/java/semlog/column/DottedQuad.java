package semlog.column;

/** IPv4 addresses in canonical spelling. */
public final class DottedQuad {
  private DottedQuad() {}

  /** Writes the four octets, highest first, at most 15 bytes, and returns the new end. */
  public static int write(int address, byte[] target, int at) {
    int end = at;
    for (int shift = 24; shift >= 0; shift -= 8) {
      end = Digits.write(address >>> shift & 0xff, 0, target, end);
      if (shift > 0) {
        target[end++] = '.';
      }
    }
    return end;
  }
}
