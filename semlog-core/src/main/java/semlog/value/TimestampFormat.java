package semlog.value;

import java.util.Locale;
import semlog.bytes.EightBytes;

/**
 * The layouts of times by their permanent wire number: 32 times the layout's number plus the code
 * of its fraction. A value counts units from the start of the layout's own calendar:
 *
 * <ul>
 *   <li>unit: a day for a date alone, a minute where seconds are absent, else 10^-n seconds with n
 *       the digits of the fraction;
 *   <li>start: 1970-01-01T00:00 local time; 1 January 00:00 of a year with a 29 February where the
 *       year is absent (plus 366 days times the weekday of that day, Monday 0, where a weekday is
 *       told); midnight where the date is absent.
 * </ul>
 */
public final class TimestampFormat {
  /** No time is longer. */
  public static final int MAX_LENGTH = 48;

  /** No layout has this number. */
  public static final int NO_LAYOUT = 0;

  static final int FRACTION_BITS = 5;

  static final int FRACTION_MASK = (1 << FRACTION_BITS) - 1;

  private TimestampFormat() {}

  /** Whether a format has this number; anything may be asked. */
  public static boolean exists(int format) {
    Layout layout = LayoutTable.byNumber(format >> FRACTION_BITS);
    return layout != null && layout.allows(format & FRACTION_MASK);
  }

  /** Whether {@link #write} knows this format and the value is within it; anything may be asked. */
  public static boolean isValid(int format, long value) {
    return exists(format) && layout(format).holds(value, Fraction.digits(format & FRACTION_MASK));
  }

  /**
   * Writes exactly the bytes that were parsed, at most {@link #MAX_LENGTH}; returns the new end.
   *
   * @throws IllegalArgumentException unless {@link #isValid}
   */
  public static int write(int format, long value, byte[] target, int at) {
    if (!isValid(format, value)) {
      throw new IllegalArgumentException("timestamp format " + format + ", value " + value);
    }
    return writer(format, value).write(layout(format).picture(), target, at);
  }

  /** What writes a valid time. */
  static LayoutWriter writer(int format, long value) {
    Layout layout = layout(format);
    int code = format & FRACTION_MASK;
    int power = Fraction.power(Fraction.digits(code));
    long units = Math.floorDiv(value, (long) power);
    long seconds = units * layout.clock().unitSeconds();
    int day = (int) Math.floorDiv(seconds, 86_400L);
    int second = (int) (seconds - day * 86_400L);
    return new LayoutWriter(layout.era(), day, second, code, (int) (value - units * power));
  }

  /** The unit of the format's values, in nanoseconds: 1 to 86,400,000,000,000. */
  public static long unitNanos(int format) {
    int digits = Fraction.digits(format & FRACTION_MASK);
    return layout(format).clock().unitSeconds() * (1_000_000_000L / Fraction.power(digits));
  }

  /** Whether values tell the day and its year. */
  public static boolean hasYear(int format) {
    DatePart.Era era = layout(format).era();
    return era == DatePart.Era.YEAR || era == DatePart.Era.SHORT_YEAR;
  }

  /** Whether values tell the day, if maybe not its year. */
  public static boolean hasDate(int format) {
    return layout(format).era() != DatePart.Era.NONE;
  }

  /** Whether values tell the time of day. */
  public static boolean hasTime(int format) {
    return layout(format).clock() != ClockPart.NONE;
  }

  /** The layout in the letters of {@link java.time.format.DateTimeFormatter}, for people. */
  public static String pattern(int format) {
    return Pictures.pattern(layout(format).picture(), format & FRACTION_MASK);
  }

  /** Whether its times have ASCII characters only. */
  public static boolean isAscii(int format) {
    byte[] picture = layout(format).picture();
    return EightBytes.isAscii(picture, 0, picture.length);
  }

  /** How many digits of the second's fraction are written, 0 to 9. */
  public static int fractionDigits(int format) {
    return Fraction.digits(fractionCode(format));
  }

  static int fractionCode(int format) {
    return format & FRACTION_MASK;
  }

  static Layout layout(int format) {
    Layout layout = LayoutTable.byNumber(format >> FRACTION_BITS);
    if (layout == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no timestamp format has the number %d", format));
    }
    return layout;
  }
}
