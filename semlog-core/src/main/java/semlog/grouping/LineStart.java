package semlog.grouping;

import static semlog.value.Ascii.isDigit;

import java.nio.charset.StandardCharsets;

/** What stands at the start of a line, blanks aside. */
final class LineStart {
  private static final byte[] SLOW_QUERY = ascii("# User");
  private static final byte[] ENTRY = ascii("__CURSOR=");
  private static final byte[] ENTRY_TIME = ascii("__REALTIME_TIMESTAMP=");
  private static final byte[][] LEVELS = {
    ascii("TRACE"), ascii("DEBUG"), ascii("INFO"), ascii("NOTICE"), ascii("WARN"),
    ascii("WARNING"), ascii("ERROR"), ascii("SEVERE"), ascii("CRITICAL"), ascii("FATAL")
  };
  private static final int UPTIME_BYTES = 24;

  private LineStart() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The first byte that is no blank. */
  static int behindBlanks(byte[] text, int from, int to) {
    int at = from;
    while (at < to && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** Whether a line begins like this. */
  static boolean is(byte[] text, int from, int to, byte[] with) {
    if (to - from < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (text[from + i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether an object of JSON begins, with its first member on the same line. */
  static boolean isObject(byte[] text, int from, int to) {
    if (from == to || text[from] != '{') {
      return false;
    }
    int next = behindBlanks(text, from + 1, to);
    return next < to && text[next] == '"';
  }

  /** {@code 12.345: }, {@code [12.345s]} or {@code [ 12.345678] }: seconds since a start. */
  static boolean isUptime(byte[] text, int from, int to) {
    int stop = Math.min(to, from + UPTIME_BYTES);
    boolean bracket = from < stop && text[from] == '[';
    int whole = bracket ? behindBlanks(text, from + 1, stop) : from;
    int dot = digits(text, whole, stop);
    if (dot == whole || dot == stop || (text[dot] != '.' && text[dot] != ',')) {
      return false;
    }
    int end = digits(text, dot + 1, stop);
    if (end == dot + 1 || end == stop) {
      return false;
    }
    if (!bracket) {
      return text[end] == ':' && end + 1 < stop && text[end + 1] == ' ';
    }
    return text[end] == ']' || (text[end] == 's' && end + 1 < stop && text[end + 1] == ']');
  }

  private static int digits(byte[] text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text[at])) {
      at++;
    }
    return at;
  }

  /** Whether an entry begins that {@code journalctl -o export} wrote; a blank line ends it. */
  static boolean isEntry(byte[] text, int from, int to) {
    return is(text, from, to, ENTRY);
  }

  /** Whether this is the time of such an entry. */
  static boolean isEntryTime(byte[] text, int from, int to) {
    return is(text, from, to, ENTRY_TIME);
  }

  /**
   * Whether a line says something of a table: {@code #Fields: date time}, <code>#path\tconn</code>.
   */
  static boolean isDirective(byte[] text, int from, int to) {
    if (from == to || text[from] != '#') {
      return false;
    }
    int end = from + 1;
    while (end < to && (text[end] == '_' || Character.isLetter(text[end]))) {
      end++;
    }
    return end > from + 1 && end < to && (text[end] == ':' || text[end] == '\t');
  }

  /** Whether a query begins in a slow log of MySQL, unless the line before told its time. */
  static boolean isSlowQuery(byte[] text, int from, int to) {
    return is(text, from, to, SLOW_QUERY);
  }

  /**
   * Whether a line begins with a level, bare or in brackets.
   *
   * @param second whether the line before had the time, which java.util.logging puts on a line of
   *     its own; then a level and a colon go on with it
   */
  static boolean isLevel(byte[] text, int from, int to, boolean second) {
    boolean bracket = from < to && text[from] == '[';
    int start = bracket ? from + 1 : from;
    for (byte[] level : LEVELS) {
      int end = start + level.length;
      if (end < to && text[start] == level[0] && is(text, start, to, level)) {
        boolean closes = bracket ? text[end] == ']' : text[end] == ' ' || text[end] == ':';
        if (closes) {
          return !(second && text[end] == ':');
        }
      }
    }
    return false;
  }
}
