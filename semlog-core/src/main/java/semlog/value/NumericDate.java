package semlog.value;

import static semlog.value.Ascii.digit;
import static semlog.value.Ascii.digitRun;
import static semlog.value.Ascii.four;
import static semlog.value.Ascii.two;

/**
 * Reads a date of two or three numbers of which the first has one or two digits. Where the numbers
 * leave it open, a slash means month first and a dash or a dot day first before a four-digit year,
 * and a slash means year first among two-digit numbers (docs/adr/0031).
 */
final class NumericDate {
  DatePart part = DatePart.NONE;
  int year;
  int month;
  int day;

  private int first;
  private int second;
  private boolean bare;

  /** The end of the date, or 0; the caller checks that month and day are of the calendar. */
  int read(byte[] bytes, int at, int width, int end) {
    byte separator = bytes[at + width];
    int next = at + width + 1;
    int secondWidth = digitRun(bytes, next, end, 3);
    if (secondWidth == 0 || secondWidth == 3 || next + secondWidth >= end) {
      return 0;
    }
    first = width == 2 ? two(bytes, at) : digit(bytes[at]);
    second = secondWidth == 2 ? two(bytes, next) : digit(bytes[next]);
    bare = width == 1 || secondWidth == 1;
    year = 0;
    if (bare && ((width == 2 && first < 10) || (secondWidth == 2 && second < 10))) {
      return 0;
    }
    int to = next + secondWidth;
    if (bytes[to] == separator) {
      return third(bytes, to + 1, end, separator);
    }
    return bytes[to] == ' ' && !bare ? withoutYear(to, separator) : 0;
  }

  private int withoutYear(int to, byte separator) {
    part = separator == '-' ? DatePart.MONTH_DAY_DASH : DatePart.MONTH_DAY_DOT;
    month = first;
    day = second;
    return separator == '/' ? 0 : to;
  }

  private int third(byte[] bytes, int at, int end, byte separator) {
    int run = digitRun(bytes, at, end, 5);
    if (run == 4) {
      year = four(bytes, at);
      return longYear(separator) ? at + 4 : 0;
    }
    return run == 2 && shortYear(two(bytes, at), separator) ? at + 2 : 0;
  }

  private boolean longYear(byte separator) {
    boolean monthFirst = separator == '/' ? first <= 12 : second > 12;
    if (separator == '/') {
      part = monthFirst ? either(DatePart.US, DatePart.US_BARE) : dayFirst();
    } else if (separator == '-') {
      part = monthFirst ? DatePart.US_DASH : DatePart.DAY_FIRST_DASH;
    } else {
      monthFirst = false;
      part = DatePart.DAY_FIRST_DOT;
    }
    month = monthFirst ? first : second;
    day = monthFirst ? second : first;
    return separator == '/' || !bare;
  }

  private DatePart dayFirst() {
    return either(DatePart.DAY_FIRST, DatePart.DAY_FIRST_BARE);
  }

  private boolean shortYear(int third, byte separator) {
    if (separator == '.' || (separator == '-' && bare)) {
      return false;
    }
    boolean yearFirst = !bare && second <= 12 && third >= 1 && third <= 31;
    if (separator == '-' || yearFirst) {
      part = separator == '-' ? DatePart.SHORT_ISO : DatePart.SHORT_SLASH;
      year = DateReader.century(first);
      month = second;
      day = third;
    } else {
      part = either(DatePart.US_SHORT, DatePart.US_SHORT_BARE);
      year = DateReader.century(third);
      month = first;
      day = second;
    }
    return true;
  }

  private DatePart either(DatePart padded, DatePart unpadded) {
    return bare ? unpadded : padded;
  }
}
