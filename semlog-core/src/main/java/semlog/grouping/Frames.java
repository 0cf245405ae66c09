package semlog.grouping;

import static semlog.grouping.LineStart.ascii;
import static semlog.value.Ascii.isDigit;

/** Lines that are part of a stack trace, wherever they stand. */
final class Frames {
  private static final byte[] AT = ascii("at ");
  private static final byte[] FROM = ascii("from ");
  private static final byte[] FILE = ascii("File \"");
  private static final byte[] MORE = ascii("... ");
  private static final byte[] END = ascii("--- End of ");
  private static final byte[] CAUSED = ascii("Caused by: ");
  private static final byte[] SUPPRESSED = ascii("Suppressed: ");
  private static final byte[] WRAPPED = ascii("Wrapped by: ");
  private static final byte[] INNER = ascii("---> ");
  private static final byte[][] ENDS_OF_CLASS = {
    ascii("Exception"), ascii("Error"), ascii("Throwable")
  };

  private Frames() {}

  /**
   * Whether a line is a frame, or leads from one trace to the next.
   *
   * @param from its first byte that is no blank
   * @param indented whether blanks stand before that
   */
  static boolean is(byte[] text, int from, int to, boolean indented) {
    if (from == to) {
      return false;
    }
    return switch (text[from]) {
      case 'a' -> indented && LineStart.is(text, from, to, AT) && hasPlace(text, from, to);
      case 'f' -> indented && LineStart.is(text, from, to, FROM) && hasPlace(text, from, to);
      case 'F' -> indented && LineStart.is(text, from, to, FILE);
      case '.' -> LineStart.is(text, from, to, MORE) && from + 4 < to && isDigit(text[from + 4]);
      case '-' ->
          LineStart.is(text, from, to, END) || (indented && LineStart.is(text, from, to, INNER));
      case 'C' -> LineStart.is(text, from, to, CAUSED);
      case 'S' -> LineStart.is(text, from, to, SUPPRESSED);
      case 'W' -> LineStart.is(text, from, to, WRAPPED);
      default -> false;
    };
  }

  private static boolean hasPlace(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] == '(' || text[at] == ':' || text[at] == '/') {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins with the name of the class of an exception, dotted or not. */
  static boolean isException(byte[] text, int from, int to) {
    int end = endOfName(text, from, to);
    if (end < to && text[end] != ':') {
      return false;
    }
    for (byte[] last : ENDS_OF_CLASS) {
      if (end - from >= last.length && LineStart.is(text, end - last.length, end, last)) {
        return true;
      }
    }
    return false;
  }

  /** Where a name with dots that begins here ends. */
  static int endOfName(byte[] text, int from, int to) {
    int end = from;
    while (end < to && isOfName(text[end])) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || isDigit(b)
        || b == '.'
        || b == '_'
        || b == '$';
  }
}
