package semlog.value;

/** Writes instants as RFC 3339 in UTC: {@code 2024-01-02T03:04:05.678Z}. Allocates nothing. */
public final class Rfc3339 {
  /** No instant is longer. */
  public static final int MAX_LENGTH = 30;

  private static final long DAY = 86_400;
  private static final int SECOND_LENGTH = 19;

  private Rfc3339() {}

  /** Whether {@link #write} can write it: the years 1900 to 2199. */
  public static boolean isInRange(long epochSecond) {
    return epochSecond >= CivilDays.startOf(CivilDays.FIRST_YEAR) * DAY
        && epochSecond < (CivilDays.startOf(CivilDays.LAST_YEAR) + 365) * DAY;
  }

  /** Writes an instant of the second that was written there last, and returns the new end. */
  public static int rewrite(int nano, int digits, byte[] target, int at) {
    return fraction(nano, digits, target, at + SECOND_LENGTH);
  }

  /**
   * Writes an instant and returns the new end.
   *
   * @param digits how many of the fraction are written, 0 to 9
   * @throws IllegalArgumentException for an instant out of range
   */
  public static int write(long epochSecond, int nano, int digits, byte[] target, int at) {
    if (!isInRange(epochSecond)) {
      throw new IllegalArgumentException("second " + epochSecond + " since 1970");
    }
    int day = (int) Math.floorDiv(epochSecond, DAY);
    int second = (int) Math.floorMod(epochSecond, DAY);
    int year = CivilDays.yearOf(day);
    int date = CivilDays.monthAndDay(CivilDays.isLeap(year), day - CivilDays.startOf(year));
    int to = number(year, 4, target, at);
    target[to] = '-';
    to = number(date >> 5, 2, target, to + 1);
    target[to] = '-';
    to = number(date & 31, 2, target, to + 1);
    target[to] = 'T';
    to = number(second / 3600, 2, target, to + 1);
    target[to] = ':';
    to = number(second / 60 % 60, 2, target, to + 1);
    target[to] = ':';
    to = number(second % 60, 2, target, to + 1);
    return fraction(nano, digits, target, to);
  }

  /** Writes what differs between instants of one second, and returns the new end. */
  private static int fraction(int nano, int digits, byte[] target, int at) {
    int to = at;
    if (digits > 0) {
      target[to] = '.';
      to = number(nano / Fraction.power(9 - digits), digits, target, to + 1);
    }
    target[to] = 'Z';
    return to + 1;
  }

  private static int number(int number, int width, byte[] target, int at) {
    int rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + width;
  }
}
