package semlog.value;

/** Days of the Gregorian calendar between 1900 and 2199, counted from 1970-01-01. */
final class CivilDays {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2199;

  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
  private static final int[] YEAR_START = yearStarts();
  private static final short[] MONTH_START = monthStarts(false);
  private static final short[] LEAP_MONTH_START = monthStarts(true);

  private CivilDays() {}

  static boolean inRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days in a month from 1 to 12; a year of 0 stands for one that may be a leap year. */
  static int monthLength(int year, int month) {
    return month == 2 ? isLeap(year) ? 29 : 28 : 30 + ((month + (month >> 3)) & 1);
  }

  static int dayOf(int year, int month, int day) {
    short[] months = isLeap(year) ? LEAP_MONTH_START : MONTH_START;
    return YEAR_START[year - FIRST_YEAR] + months[month] + day - 1;
  }

  static int yearOf(int epochDay) {
    int year = 1970 + (int) Math.floorDiv(epochDay * 400L, 146097);
    int index = Math.clamp(year - FIRST_YEAR, 0, YEARS - 1);
    if (YEAR_START[index] > epochDay) {
      index--;
    } else if (YEAR_START[index + 1] <= epochDay) {
      index++;
    }
    return FIRST_YEAR + index;
  }

  /** The day of the year, counted from 0, of a date in a leap year. */
  static int leapYearDay(int month, int day) {
    return LEAP_MONTH_START[month] + day - 1;
  }

  /** Month times 32 plus day, of a day of the year counted from 0. */
  static int monthAndDay(boolean leap, int yearDay) {
    short[] months = leap ? LEAP_MONTH_START : MONTH_START;
    int month = yearDay / 31 + 1;
    if (month < 12 && months[month + 1] <= yearDay) {
      month++;
    }
    return month << 5 | (yearDay - months[month] + 1);
  }

  static int startOf(int year) {
    return YEAR_START[year - FIRST_YEAR];
  }

  /** 0 is Monday. */
  static int weekday(int epochDay) {
    return Math.floorMod(epochDay + 3, 7);
  }

  private static int[] yearStarts() {
    int[] starts = new int[YEARS + 1];
    int day = -25567;
    for (int i = 0; i <= YEARS; i++) {
      starts[i] = day;
      day += isLeap(FIRST_YEAR + i) ? 366 : 365;
    }
    return starts;
  }

  private static short[] monthStarts(boolean leap) {
    short[] starts = new short[13];
    for (int month = 1; month < 12; month++) {
      starts[month + 1] = (short) (starts[month] + monthLength(leap ? 0 : 1, month));
    }
    return starts;
  }
}
