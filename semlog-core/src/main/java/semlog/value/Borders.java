package semlog.value;

import static semlog.value.Ascii.hex;
import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isWord;

/** Whether a time stands by itself or is a piece of something longer. */
final class Borders {
  private Borders() {}

  /**
   * Before a short or time-only spelling: not behind {@code 7:}, {@code 7.}, {@code a-} and such.
   */
  static boolean opens(byte[] bytes, int from, int at) {
    if (at == from) {
      return true;
    }
    return switch (bytes[at - 1]) {
      case ':', '.', '-', '/', '+' -> at - 2 < from || !isWord(bytes[at - 2]);
      case '_' -> false;
      default -> true;
    };
  }

  /**
   * Behind a time of day: no letter but Z, no digit, no further {@code :07} or {@code .7}, and not
   * the other half of a hardware address.
   */
  static boolean closes(byte[] bytes, int to, int end) {
    if (to == end) {
      return true;
    }
    byte next = bytes[to];
    if (next == 'Z') {
      return to + 1 == end || !isWord(bytes[to + 1]);
    }
    boolean more = next == ':' || next == '.';
    return !isWord(next)
        && !(more && to + 1 < end && isDigit(bytes[to + 1]))
        && !(next == ':' && isHalfMac(bytes, to, end));
  }

  /** Three pairs of hexadecimal digits, each behind a colon. */
  private static boolean isHalfMac(byte[] bytes, int at, int end) {
    int behind = at + 9;
    boolean half = behind <= end && (behind == end || !isWord(bytes[behind]));
    for (int i = at; half && i < behind; i += 3) {
      half = bytes[i] == ':' && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0;
    }
    return half;
  }

  /** Behind a date without a time: no letter, no digit, no {@code -7}, {@code .7}, {@code /7}. */
  static boolean closesDate(byte[] bytes, int to, int end) {
    if (to == end) {
      return true;
    }
    return switch (bytes[to]) {
      case '-', '.', '/', ':', '_' -> to + 1 == end || !isDigit(bytes[to + 1]);
      default -> !isWord(bytes[to]);
    };
  }

  /** Whether a lone level letter of klog stands before {@code at}. */
  static boolean isLevel(byte[] bytes, int from, int at) {
    if (at - 1 > from && (isWord(bytes[at - 2]) || bytes[at - 2] == '_')) {
      return false;
    }
    return switch (bytes[at - 1]) {
      case 'I', 'W', 'E', 'F', 'D', 'C', 'V' -> true;
      default -> false;
    };
  }
}
