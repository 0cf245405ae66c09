package semlog.value;

import java.nio.charset.StandardCharsets;

/** English three-letter names of months and weekdays, capitalised. */
public final class Names {
  private static final String MONTH_NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String WEEKDAY_NAMES = "MonTueWedThuFriSatSun";
  private static final byte[] MONTHS = MONTH_NAMES.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEEKDAYS = WEEKDAY_NAMES.getBytes(StandardCharsets.US_ASCII);

  private Names() {}

  /** Whether a word is the name of a month, whatever its case. */
  public static boolean isMonth(String word) {
    return isIn(MONTH_NAMES, word);
  }

  /** Whether a word is the name of a day of the week, whatever its case. */
  public static boolean isWeekday(String word) {
    return isIn(WEEKDAY_NAMES, word);
  }

  private static boolean isIn(String names, String word) {
    for (int at = 0; at < names.length() && word.length() == 3; at += 3) {
      if (names.regionMatches(true, at, word, 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /** 1 to 12, or 0; three bytes must exist. */
  static int month(byte[] bytes, int at) {
    return switch (pack(bytes, at)) {
      case 'J' << 16 | 'a' << 8 | 'n' -> 1;
      case 'F' << 16 | 'e' << 8 | 'b' -> 2;
      case 'M' << 16 | 'a' << 8 | 'r' -> 3;
      case 'A' << 16 | 'p' << 8 | 'r' -> 4;
      case 'M' << 16 | 'a' << 8 | 'y' -> 5;
      case 'J' << 16 | 'u' << 8 | 'n' -> 6;
      case 'J' << 16 | 'u' << 8 | 'l' -> 7;
      case 'A' << 16 | 'u' << 8 | 'g' -> 8;
      case 'S' << 16 | 'e' << 8 | 'p' -> 9;
      case 'O' << 16 | 'c' << 8 | 't' -> 10;
      case 'N' << 16 | 'o' << 8 | 'v' -> 11;
      case 'D' << 16 | 'e' << 8 | 'c' -> 12;
      default -> 0;
    };
  }

  /** 0 (Monday) to 6, or -1; three bytes must exist. */
  static int weekday(byte[] bytes, int at) {
    return switch (pack(bytes, at)) {
      case 'M' << 16 | 'o' << 8 | 'n' -> 0;
      case 'T' << 16 | 'u' << 8 | 'e' -> 1;
      case 'W' << 16 | 'e' << 8 | 'd' -> 2;
      case 'T' << 16 | 'h' << 8 | 'u' -> 3;
      case 'F' << 16 | 'r' << 8 | 'i' -> 4;
      case 'S' << 16 | 'a' << 8 | 't' -> 5;
      case 'S' << 16 | 'u' << 8 | 'n' -> 6;
      default -> -1;
    };
  }

  static int writeMonth(int month, byte[] target, int at) {
    System.arraycopy(MONTHS, month * 3 - 3, target, at, 3);
    return at + 3;
  }

  static int writeWeekday(int weekday, byte[] target, int at) {
    System.arraycopy(WEEKDAYS, weekday * 3, target, at, 3);
    return at + 3;
  }

  private static int pack(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
  }
}
