package semlog.event;

/** Tells well-formed UTF-8 from the rest, sequence by sequence. */
final class Utf8 {
  private Utf8() {}

  /**
   * The sequence that begins at {@code i}: its length when well-formed; else minus the number of
   * bytes that one U+FFFD stands for (the maximal subpart, as the Unicode standard recommends).
   */
  static int sequence(byte[] b, int i, int to) {
    int lead = b[i] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      return -1;
    }
    if (i + 1 >= to || !second(lead, b[i + 1] & 0xff)) {
      return -1;
    }
    if (lead < 0xe0) {
      return 2;
    }
    if (i + 2 >= to || !continues(b[i + 2])) {
      return -2;
    }
    if (lead < 0xf0) {
      return 3;
    }
    return i + 3 < to && continues(b[i + 3]) ? 4 : -3;
  }

  /** Second bytes that would spell an over-long form, a surrogate or more than U+10FFFF are not. */
  private static boolean second(int lead, int b) {
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return b >= least && b <= most;
  }

  private static boolean continues(byte b) {
    return (b & 0xc0) == 0x80;
  }
}
