package semlog.value;

import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isLetter;
import static semlog.value.Ascii.isWord;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Dates of words and numbers in front of a time of day, which no layout has: {@code Saturday,
 * November 21, 2026 10:15:02}, {@code 21-Nov-26 10:15:02}, {@code 2026.11.21 AD at 10:15:02}; and
 * those that a key divides from it. Not thread-safe; allocates nothing per line.
 */
final class DateWords {
  /** No date. */
  static final int NONE = Integer.MIN_VALUE;

  private static final byte[] KEY = "time=".getBytes(StandardCharsets.US_ASCII);
  private static final int PARTS = 3;
  private static final int MOST_BETWEEN = 2;
  private static final String MONTHS =
      "january february march april may june july august september october november december";
  private static final String[] MONTH = MONTHS.split(" ", -1);
  private static final int CENTURY = 100;
  private static final int FIRST_SHORT_YEAR = 70;

  private final int[] start = new int[PARTS];
  private final int[] length = new int[PARTS];

  /** The day since 1970-01-01 that ends before {@code to}, or {@link #NONE}. */
  int day(byte[] bytes, int from, int to) {
    int at = beforeKey(bytes, from, to);
    for (int part = PARTS - 1; part >= 0; part--) {
      at = part(bytes, from, at, part);
      while (at >= 0 && length[part] == 2 && isLetter(bytes[at])) {
        at = part(bytes, from, at, part);
      }
      if (at < 0) {
        return NONE;
      }
    }
    return at == from || !isDigit(bytes[at - 1]) ? ordered(bytes) : NONE;
  }

  /**
   * In front of {@code time=}, which may be between them: {@code date=2026-11-21 time=10:15:02}.
   */
  private static int beforeKey(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '"' ? to - 1 : to;
    int key = end - KEY.length;
    boolean keyed = key > from && Arrays.equals(bytes, key, end, KEY, 0, KEY.length);
    return keyed ? key : to;
  }

  /** Notes the word or number that ends before {@code to} and returns where it begins, or -1. */
  private int part(byte[] bytes, int from, int to, int part) {
    int end = to;
    while (end > from && to - end < MOST_BETWEEN && !isWord(bytes[end - 1])) {
      end--;
    }
    int at = end;
    while (at > from
        && isWord(bytes[at - 1])
        && isDigit(bytes[at - 1]) == isDigit(bytes[end - 1])) {
      at--;
    }
    start[part] = at;
    length[part] = end - at;
    return at == end ? -1 : at;
  }

  private int ordered(byte[] bytes) {
    int first = number(bytes, 0);
    int second = number(bytes, 1);
    int third = number(bytes, 2);
    if (length[0] == 4 && first > 0) {
      return date(first, second > 0 ? second : month(bytes, 1), third);
    }
    int year = length[2] == 2 ? shortYear(third) : length[2] == 4 ? third : 0;
    if (first > 0 && length[0] <= 2) {
      boolean dots = second > 0 && bytes[start[0] + length[0]] == '.';
      return date(year, dots ? second : month(bytes, 1), first);
    }
    return date(length[2] == 4 ? third : 0, month(bytes, 0), second);
  }

  private static int shortYear(int year) {
    return year < 0 ? 0 : year < FIRST_SHORT_YEAR ? 20 * CENTURY + year : 19 * CENTURY + year;
  }

  private static int date(int year, int month, int day) {
    boolean exists =
        CivilDays.inRange(year)
            && month >= 1
            && month <= MONTH.length
            && day >= 1
            && day <= CivilDays.monthLength(year, month);
    return exists ? CivilDays.dayOf(year, month, day) : NONE;
  }

  /** The number of one to four digits, or -1. */
  private int number(byte[] bytes, int part) {
    if (!isDigit(bytes[start[part]]) || length[part] > 4) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < length[part]; i++) {
      number = number * 10 + bytes[start[part] + i] - '0';
    }
    return number;
  }

  /** 1 to 12 for a month's name or its first three letters, in any case; or 0. */
  private int month(byte[] bytes, int part) {
    for (int month = 1; month <= MONTH.length; month++) {
      String name = MONTH[month - 1];
      boolean whole = length[part] == name.length() || length[part] == 3;
      int same = 0;
      while (whole
          && same < length[part]
          && (bytes[start[part] + same] | 0x20) == name.charAt(same)) {
        same++;
      }
      if (whole && same == length[part]) {
        return month;
      }
    }
    return 0;
  }
}
