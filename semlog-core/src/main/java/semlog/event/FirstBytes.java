package semlog.event;

/** What the first bytes of an input say of its form. */
public final class FirstBytes {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** What an input is. */
  public enum Form {
    /** Objects, one after the other or in an array. */
    JSON,
    /** Lines of text. */
    LINES,
    /** More bytes must come. */
    OPEN
  }

  private FirstBytes() {}

  /**
   * Tells an object, or an array that begins with one, from a line of text that begins with a brace
   * or bracket: its brace is followed by a name or by the other brace.
   */
  public static Form of(byte[] bytes, int from, int to) {
    int start = behindMark(bytes, from, to);
    int brackets = 0;
    for (int i = start; i < to; i++) {
      byte b = bytes[i];
      if (b == '{') {
        return object(bytes, i + 1, to);
      }
      if (b == '[') {
        brackets++;
      } else if (b == ']' && brackets > 0) {
        brackets--;
      } else if (!isBlank(b)) {
        return Form.LINES;
      }
    }
    return Form.OPEN;
  }

  private static int behindMark(byte[] bytes, int from, int to) {
    int i = 0;
    while (i < BYTE_ORDER_MARK.length && from + i < to && bytes[from + i] == BYTE_ORDER_MARK[i]) {
      i++;
    }
    return from + i;
  }

  private static Form object(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(bytes[i])) {
        return bytes[i] == '"' || bytes[i] == '}' ? Form.JSON : Form.LINES;
      }
    }
    return Form.OPEN;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
