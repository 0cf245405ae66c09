package semlog.pattern;

/** Patterns that were given as bytes, such as the lines of a pattern file. */
public final class PatternBytes {
  private static final int ESCAPE = 0xdc00;

  private PatternBytes() {}

  /**
   * The text of UTF-8 bytes; a byte 0x80 or higher that is no UTF-8 becomes U+DC00 plus the byte.
   */
  public static String decode(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int at = from; at < to; ) {
      int length = sequence(bytes, at, to);
      if (length == 0) {
        text.append((char) (ESCAPE + (bytes[at++] & 0xff)));
      } else {
        text.append(new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8));
        at += length;
      }
    }
    return text.toString();
  }

  /** The code of a code point of such a text. */
  static int code(int codePoint) {
    return codePoint >= ESCAPE + 0x80 && codePoint <= ESCAPE + 0xff
        ? CodeSet.RAW + codePoint - ESCAPE
        : codePoint;
  }

  /**
   * The length of the UTF-8 sequence of one scalar at this place, 0 when there is none.
   *
   * @param to where the text ends
   */
  public static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    boolean proper = second >= least && second <= most;
    for (int i = 2; i < length; i++) {
      proper &= (bytes[at + i] & 0xc0) == 0x80;
    }
    return proper ? length : 0;
  }
}
