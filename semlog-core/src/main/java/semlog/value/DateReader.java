package semlog.value;

import static semlog.value.Ascii.digit;
import static semlog.value.Ascii.digitRun;
import static semlog.value.Ascii.four;
import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isLetter;
import static semlog.value.Ascii.two;

/**
 * Reads a date that starts exactly at a place. The fields hold after a read that returned more than
 * 0. Callers see to it that at least {@link #LOOK_AHEAD} bytes exist behind the place.
 */
final class DateReader {
  static final int LOOK_AHEAD = 8;

  private static final int PADDED = 0;
  private static final int SPACED = 1;
  private static final int BARE = 2;

  private static final DatePart[] NAME = {DatePart.NAME_ZERO, DatePart.NAME, DatePart.NAME_BARE};
  private static final DatePart[] NAME_YEAR = {
    DatePart.NAME_ZERO_YEAR, DatePart.NAME_YEAR, DatePart.NAME_BARE_YEAR
  };
  private static final DatePart[] WEEKDAY = {
    DatePart.WEEKDAY_ZERO, DatePart.WEEKDAY, DatePart.WEEKDAY_BARE
  };
  private static final DatePart[] WEEKDAY_YEAR = {
    DatePart.WEEKDAY_ZERO_YEAR, DatePart.WEEKDAY_YEAR, DatePart.WEEKDAY_BARE_YEAR
  };

  DatePart part = DatePart.NONE;
  int year;
  int month;
  int day;
  int weekday;

  private final NumericDate numeric = new NumericDate();

  /** The end of the date, or 0. Day and month fit the year, or a leap year where there is none. */
  int read(byte[] bytes, int at, int end) {
    weekday = -1;
    year = 0;
    int to = isDigit(bytes[at]) ? digits(bytes, at, end) : named(bytes, at, end);
    return to > 0 && isReal() ? to : 0;
  }

  /** Turns to the other way to read the same numbers; false where there is none. */
  boolean readOtherwise() {
    int read = month;
    switch (part) {
      case US -> part = DatePart.DAY_FIRST;
      case US_BARE -> part = DatePart.DAY_FIRST_BARE;
      case DAY_FIRST_DASH -> part = DatePart.US_DASH;
      case SHORT_SLASH -> part = DatePart.US_SHORT;
      default -> {
        return false;
      }
    }
    month = part == DatePart.US_SHORT ? year % 100 : day;
    year = part == DatePart.US_SHORT ? century(day) : year;
    day = read;
    return isReal();
  }

  private boolean isReal() {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= CivilDays.monthLength(year, month)
        && (year == 0 ? part.era() != DatePart.Era.YEAR : CivilDays.inRange(year));
  }

  private int digits(byte[] bytes, int at, int end) {
    return switch (digitRun(bytes, at, end, 15)) {
      case 1, 2 -> dayOrMonth(bytes, at, end);
      case 4 -> yearOrMonthDay(bytes, at, end);
      case 6 -> compact(two(bytes, at), DatePart.SHORT_COMPACT, bytes, at + 2);
      case 8, 14 -> compact(four(bytes, at), DatePart.COMPACT, bytes, at + 4);
      default -> 0;
    };
  }

  private int compact(int readYear, DatePart readPart, byte[] bytes, int at) {
    part = readPart;
    year = readPart == DatePart.COMPACT ? readYear : century(readYear);
    month = two(bytes, at);
    day = two(bytes, at + 2);
    return at + 4;
  }

  private int yearOrMonthDay(byte[] bytes, int at, int end) {
    byte separator = bytes[at + 4];
    if (separator == ' ' && isDigit(bytes[at + 5])) {
      part = DatePart.MONTH_DAY;
      month = two(bytes, at);
      day = two(bytes, at + 2);
      return at + 4;
    }
    if (end - at < 10) {
      return 0;
    }
    if (isLetter(bytes[at + 5])) {
      return yearName(bytes, at, end, separator);
    }
    year = four(bytes, at);
    part =
        switch (separator) {
          case '-' -> DatePart.ISO;
          case '/' -> DatePart.SLASH;
          case '.' -> DatePart.DOT;
          default -> DatePart.NONE;
        };
    month = two(bytes, at + 5);
    day = two(bytes, at + 8);
    return part != DatePart.NONE && bytes[at + 7] == separator ? at + 10 : 0;
  }

  private int yearName(byte[] bytes, int at, int end, byte separator) {
    if (end - at < 11 || bytes[at + 8] != separator) {
      return 0;
    }
    part = separator == '-' ? DatePart.YEAR_NAME : DatePart.YEAR_NAME_SPACE;
    year = four(bytes, at);
    month = Names.month(bytes, at + 5);
    day = two(bytes, at + 9);
    return separator == '-' || separator == ' ' ? at + 11 : 0;
  }

  private int dayOrMonth(byte[] bytes, int at, int end) {
    int width = isDigit(bytes[at + 1]) ? 2 : 1;
    byte separator = bytes[at + width];
    if (separator != '/' && separator != '-' && separator != '.' && separator != ' ') {
      return 0;
    }
    int next = at + width + 1;
    if (isLetter(bytes[next])) {
      day = width == 2 ? two(bytes, at) : digit(bytes[at]);
      return dayName(bytes, next, end, separator, width == 1);
    }
    int to = separator == ' ' ? 0 : numeric.read(bytes, at, width, end);
    part = numeric.part;
    year = numeric.year;
    month = numeric.month;
    day = numeric.day;
    return to;
  }

  /** A month's name at {@code at} with a day before it, and the year behind it. */
  private int dayName(byte[] bytes, int at, int end, byte separator, boolean bare) {
    month = Names.month(bytes, at);
    if (month == 0) {
      return 0;
    }
    boolean dated = end - at > 7 && bytes[at + 3] == separator && four(bytes, at + 4) >= 0;
    if (!dated) {
      part = bare ? DatePart.DAY_NAME_BARE : DatePart.DAY_NAME;
      return separator == ' ' ? at + 3 : 0;
    }
    year = four(bytes, at + 4);
    part =
        switch (separator) {
          case '/' -> bare ? DatePart.DAY_NAME_SLASH_BARE : DatePart.DAY_NAME_SLASH;
          case '-' -> bare ? DatePart.DAY_NAME_DASH_BARE : DatePart.DAY_NAME_DASH;
          case ' ' -> bare ? DatePart.DAY_NAME_SPACE_BARE : DatePart.DAY_NAME_SPACE;
          default -> DatePart.NONE;
        };
    return part == DatePart.NONE ? 0 : at + 8;
  }

  private int named(byte[] bytes, int at, int end) {
    if (bytes[at + 3] == '-') {
      return nameDash(bytes, at, end);
    }
    month = Names.month(bytes, at);
    if (month != 0) {
      return bytes[at + 3] == ' ' ? nameDay(bytes, at + 4, end) : 0;
    }
    weekday = Names.weekday(bytes, at);
    if (weekday < 0 || end - at < 15) {
      return 0;
    }
    if (bytes[at + 3] == ',') {
      return mail(bytes, at + 5, end);
    }
    month = Names.month(bytes, at + 4);
    return month != 0 && bytes[at + 7] == ' ' ? nameDay(bytes, at + 8, end) : 0;
  }

  /** {@code Apr-07-13}. */
  private int nameDash(byte[] bytes, int at, int end) {
    if (end - at < 9 || bytes[at + 6] != '-' || two(bytes, at + 7) < 0) {
      return 0;
    }
    month = Names.month(bytes, at);
    day = two(bytes, at + 4);
    year = century(two(bytes, at + 7));
    part = DatePart.NAME_DASH_SHORT;
    return at + 9;
  }

  private int mail(byte[] bytes, int at, int end) {
    boolean bare = !isDigit(bytes[at + 1]);
    int next = bare ? at + 2 : at + 3;
    day = bare ? digit(bytes[at]) : two(bytes, at);
    if (bytes[at - 1] != ' ' || bytes[next - 1] != ' ' || end - next < 8) {
      return 0;
    }
    month = Names.month(bytes, next);
    year = four(bytes, next + 4);
    part = bare ? DatePart.MAIL_BARE : DatePart.MAIL;
    return bytes[next + 3] == ' ' && year > 0 ? next + 8 : 0;
  }

  /** The day behind a month's name, and the year behind that. */
  private int nameDay(byte[] bytes, int at, int end) {
    int spelling = spelling(bytes, at);
    day = spelling == PADDED ? two(bytes, at) : digit(bytes[spelling == SPACED ? at + 1 : at]);
    int to = spelling == BARE ? at + 1 : at + 2;
    boolean comma = end - to > 6 && bytes[to] == ',' && bytes[to + 1] == ' ';
    if (comma && weekday < 0 && spelling != SPACED) {
      year = Math.max(0, four(bytes, to + 2));
      boolean zero = spelling == PADDED && day < 10;
      part = zero ? DatePart.NAME_ZERO_COMMA : DatePart.NAME_BARE_COMMA;
      return year > 0 ? to + 6 : 0;
    }
    // From 10 on all spellings look alike; the most common layout gets them.
    int chosen = spelling == PADDED && day >= 10 ? SPACED : spelling;
    boolean dated = end - to > 5 && bytes[to] == ' ' && bytes[to + 5] == ' ';
    year = dated ? Math.max(0, four(bytes, to + 1)) : 0;
    if (year > 0) {
      part = (weekday < 0 ? NAME_YEAR : WEEKDAY_YEAR)[chosen];
      return to + 5;
    }
    part = (weekday < 0 ? NAME : WEEKDAY)[chosen];
    return to;
  }

  private static int spelling(byte[] bytes, int at) {
    if (bytes[at] == ' ') {
      return SPACED;
    }
    return isDigit(bytes[at + 1]) ? PADDED : BARE;
  }

  /** Two-digit years are of the hundred years from 1970. */
  static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }
}
