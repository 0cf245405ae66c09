package semlog.value;

import static semlog.value.Ascii.isDigit;

/**
 * With what the dates of one spelling begin: so many digits, or a name of three letters, and what
 * stands behind. Tells in one quick look that there is none in a piece of a line.
 *
 * <p>A hot loop (benchmark: {@code scripts/bench events}).
 */
final class DateStart {
  private static final int NAME_LETTERS = 3;
  private static final byte ANY = 0;

  /** At least so many, exactly where a sign follows; 0 for a name. */
  private final int digits;

  /** Behind the digits or the name, or {@link #ANY}. */
  private final byte sign;

  /**
   * The start of a date.
   *
   * @param picture as {@link DatePart} has it
   */
  DateStart(String picture) {
    int count = 0;
    int at = 0;
    while (at < picture.length() && "YyMD".indexOf(picture.charAt(at)) >= 0) {
      count += picture.charAt(at) == 'Y' ? 4 : 2;
      at++;
    }
    boolean name = picture.startsWith("N") || picture.startsWith("W");
    boolean exact = name || count > 0;
    int behind = name ? 1 : at;
    digits = name ? 0 : Math.max(count, 1);
    sign = exact && behind < picture.length() ? (byte) picture.charAt(behind) : ANY;
  }

  /**
   * Whether a date may start between bytes {@code at} inclusive and {@code stop} exclusive of a
   * line from {@code from} to {@code to}; if not, none does.
   */
  boolean isIn(byte[] bytes, int from, int at, int stop, int to) {
    return digits == 0 ? isName(bytes, at, stop, to) : isNumber(bytes, from, at, stop, to);
  }

  private boolean isName(byte[] bytes, int at, int stop, int to) {
    int end = Math.min(stop, to - NAME_LETTERS);
    int i = at;
    while (i < end && !(bytes[i + NAME_LETTERS] == sign && TimestampParser.isName(bytes[i]))) {
      i++;
    }
    return i < end;
  }

  private boolean isNumber(byte[] bytes, int from, int at, int stop, int to) {
    int i = at;
    while (i < stop && i + digits <= to) {
      int last = i + digits - 1;
      if (isDigit(bytes[last])) {
        int first = last;
        while (first > i && isDigit(bytes[first - 1])) {
          first--;
        }
        last += Ascii.digitRun(bytes, last, to, to - last);
        boolean starts = first > i || i == from || !isDigit(bytes[i - 1]);
        if (starts && first < stop && fits(bytes, first, last, to)) {
          return true;
        }
      }
      i = last + 1;
    }
    return false;
  }

  /** Whether the digits from {@code first} to {@code behind} are so many, and the sign follows. */
  private boolean fits(byte[] bytes, int first, int behind, int to) {
    int count = behind - first;
    return sign == ANY ? count >= digits : count == digits && behind < to && bytes[behind] == sign;
  }
}
