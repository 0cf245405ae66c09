package semlog.archive;

import java.util.Arrays;
import semlog.fault.Damaged;

/**
 * Makes bodies a little longer, so that their lengths say little: behind a body come a byte 80 and
 * zeros, up to a multiple of 32 that is rounded up so that of its bits only the highest are not 0,
 * as many as it takes to write the number of the highest (Padmé: at most 12 % more).
 */
final class Padding {
  private static final int LEAST_STEP = 32;
  private static final byte MARK = (byte) 0x80;

  private Padding() {}

  /** How long a body of so many bytes is when it is padded. */
  static int paddedBytes(int bytes) {
    int length = (bytes + LEAST_STEP) / LEAST_STEP * LEAST_STEP;
    int highest = 31 - Integer.numberOfLeadingZeros(length);
    int kept = 32 - Integer.numberOfLeadingZeros(highest);
    int rest = (1 << (highest - kept)) - 1;
    return (length + rest) & ~rest;
  }

  static byte[] pad(byte[] body) {
    byte[] padded = Arrays.copyOf(body, paddedBytes(body.length));
    padded[body.length] = MARK;
    return padded;
  }

  static byte[] strip(byte[] padded, String name) {
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != MARK) {
      throw new Damaged(name + ": is not padded as its segment is");
    }
    return Arrays.copyOf(padded, end);
  }
}
