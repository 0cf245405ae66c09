package semlog.value;

/** Decides which number of a date is the day, and remembers what earlier dates gave away. */
final class DateReading {
  private DateOrder order;
  private final boolean learns;
  private boolean assumed;
  private boolean swapped;

  DateReading(DateOrder order) {
    this.order = order;
    this.learns = order == DateOrder.AUTO;
  }

  /** The day since 1970-01-01 that is meant by one that was read in the layout's own way. */
  int day(DatePart part, int epochDay) {
    assumed = false;
    swapped = false;
    boolean monthFirst = isMonthFirst(part);
    if (!monthFirst && !isDayFirst(part)) {
      assumed = part == DatePart.SHORT_SLASH;
      return epochDay;
    }
    int year = CivilDays.yearOf(epochDay);
    int date = CivilDays.monthAndDay(CivilDays.isLeap(year), epochDay - CivilDays.startOf(year));
    int month = date >> 5;
    int day = date & 31;
    if (day > 12) {
      order = learns ? (monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST) : order;
      return epochDay;
    }
    assumed = order == DateOrder.AUTO && day != month;
    swapped = order == (monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    return swapped ? CivilDays.dayOf(year, /* month= */ day, /* day= */ month) : epochDay;
  }

  boolean isAssumed() {
    return assumed;
  }

  /** Whether the numbers were taken the other way round than the layout has them. */
  boolean isSwapped() {
    return swapped;
  }

  /** The spelling that has the same numbers the other way round, or NONE. */
  static DatePart swapped(DatePart part) {
    return switch (part) {
      case US -> DatePart.DAY_FIRST;
      case US_BARE -> DatePart.DAY_FIRST_BARE;
      case US_DASH -> DatePart.DAY_FIRST_DASH;
      case DAY_FIRST -> DatePart.US;
      case DAY_FIRST_BARE -> DatePart.US_BARE;
      case DAY_FIRST_DASH -> DatePart.US_DASH;
      default -> DatePart.NONE;
    };
  }

  /** Which number of a date comes first, for people. */
  static String first(DatePart part) {
    return isDayFirst(part) ? "day" : isMonthFirst(part) ? "month" : "year";
  }

  static boolean isMonthFirst(DatePart part) {
    return switch (part) {
      case US, US_BARE, US_SHORT, US_SHORT_BARE, US_DASH -> true;
      default -> false;
    };
  }

  static boolean isDayFirst(DatePart part) {
    return switch (part) {
      case DAY_FIRST, DAY_FIRST_BARE, DAY_FIRST_DASH -> true;
      default -> false;
    };
  }
}
