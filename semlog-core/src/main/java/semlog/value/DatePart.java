package semlog.value;

/**
 * How a date is spelt. The picture's letters: Y four-digit year, y two-digit year, M month with
 * zero, m month without, N month's name, D day with zero, d day without, e day with space, W
 * weekday's name; all others stand for themselves.
 */
enum DatePart {
  NONE("", Era.NONE),
  ISO("Y-M-D", Era.YEAR),
  SLASH("Y/M/D", Era.YEAR),
  DOT("Y.M.D", Era.YEAR),
  COMPACT("YMD", Era.YEAR),
  YEAR_NAME("Y-N-D", Era.YEAR),
  YEAR_NAME_SPACE("Y N D", Era.YEAR),
  SHORT_COMPACT("yMD", Era.SHORT_YEAR),
  SHORT_SLASH("y/M/D", Era.SHORT_YEAR),
  SHORT_ISO("y-M-D", Era.SHORT_YEAR),
  MONTH_DAY_DASH("M-D", Era.NO_YEAR),
  MONTH_DAY_DOT("M.D", Era.NO_YEAR),
  MONTH_DAY("MD", Era.NO_YEAR),
  DAY_NAME_SLASH("D/N/Y", Era.YEAR),
  DAY_NAME_SLASH_BARE("d/N/Y", Era.YEAR),
  DAY_NAME_DASH("D-N-Y", Era.YEAR),
  DAY_NAME_DASH_BARE("d-N-Y", Era.YEAR),
  DAY_NAME_SPACE("D N Y", Era.YEAR),
  DAY_NAME_SPACE_BARE("d N Y", Era.YEAR),
  DAY_NAME("D N", Era.NO_YEAR),
  DAY_NAME_BARE("d N", Era.NO_YEAR),
  US("M/D/Y", Era.YEAR),
  US_BARE("m/d/Y", Era.YEAR),
  US_SHORT("M/D/y", Era.SHORT_YEAR),
  US_SHORT_BARE("m/d/y", Era.SHORT_YEAR),
  US_DASH("M-D-Y", Era.YEAR),
  DAY_FIRST("D/M/Y", Era.YEAR),
  DAY_FIRST_BARE("d/m/Y", Era.YEAR),
  DAY_FIRST_DOT("D.M.Y", Era.YEAR),
  DAY_FIRST_DASH("D-M-Y", Era.YEAR),
  NAME("N e", Era.NO_YEAR),
  NAME_ZERO("N D", Era.NO_YEAR),
  NAME_BARE("N d", Era.NO_YEAR),
  NAME_YEAR("N e Y", Era.YEAR),
  NAME_ZERO_YEAR("N D Y", Era.YEAR),
  NAME_BARE_YEAR("N d Y", Era.YEAR),
  NAME_ZERO_COMMA("N D, Y", Era.YEAR),
  NAME_BARE_COMMA("N d, Y", Era.YEAR),
  NAME_DASH_SHORT("N-D-y", Era.SHORT_YEAR),
  WEEKDAY("W N e", Era.WEEKDAY),
  WEEKDAY_ZERO("W N D", Era.WEEKDAY),
  WEEKDAY_BARE("W N d", Era.WEEKDAY),
  WEEKDAY_YEAR("W N e Y", Era.YEAR),
  WEEKDAY_ZERO_YEAR("W N D Y", Era.YEAR),
  WEEKDAY_BARE_YEAR("W N d Y", Era.YEAR),
  MAIL("W, D N Y", Era.YEAR),
  MAIL_BARE("W, d N Y", Era.YEAR);

  /** What of its place in history a date tells, and so what a value's days are counted from. */
  enum Era {
    /** No date: 0. */
    NONE,
    /** Days from 1970-01-01. */
    YEAR,
    /** Days from 1970-01-01; two digits below 70 are of this century. */
    SHORT_YEAR,
    /** Days from 1 January, in a year that has a 29 February. */
    NO_YEAR,
    /** As NO_YEAR, plus 366 times the weekday of that 1 January (0 is Monday). */
    WEEKDAY
  }

  private final String picture;
  private final Era era;

  DatePart(String picture, Era era) {
    this.picture = picture;
    this.era = era;
  }

  String picture() {
    return picture;
  }

  Era era() {
    return era;
  }

  /** Whether it is a month's name and a day, and nothing else. */
  boolean isNamed() {
    return era == Era.NO_YEAR && picture.indexOf('N') >= 0;
  }
}
