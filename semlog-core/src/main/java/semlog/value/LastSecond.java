package semlog.value;

import java.util.Arrays;

/**
 * How a time with its date was spelled up to its seconds, and which second that was: in most logs
 * the next line is often of the same one, and what differs is the fraction.
 */
final class LastSecond {
  private static final int LONGEST = 40;

  private final byte[] text = new byte[LONGEST];
  private int length;
  private boolean afterLevel;
  private Layout layout = LayoutTable.of(DatePart.ISO, Join.T, ClockPart.COLON);
  private int hour;
  private long seconds;

  /** Whether the bytes at a place begin with that spelling, if there is one. */
  boolean isAt(byte[] bytes, int at, int end, boolean behindLevel) {
    int behind = at + length;
    return length > 0
        && behind <= end
        && bytes[behind - 1] == text[length - 1]
        && behindLevel == afterLevel
        && Arrays.equals(bytes, at, behind, text, 0, length);
  }

  /**
   * Keeps one whose clock is {@link ClockPart#COLON}.
   *
   * @param to behind the seconds
   * @param ofLayout what it was read by
   * @param local the second in the layout's calendar
   */
  void keep(
      byte[] bytes,
      int at,
      int to,
      boolean behindLevel,
      Layout ofLayout,
      int hourOfDay,
      long local) {
    length = to - at > LONGEST ? 0 : to - at;
    System.arraycopy(bytes, at, text, 0, length);
    afterLevel = behindLevel;
    layout = ofLayout;
    hour = hourOfDay;
    seconds = local;
  }

  int length() {
    return length;
  }

  Layout layout() {
    return layout;
  }

  int hour() {
    return hour;
  }

  /** The value of the second with a fraction. */
  long value(int fractionDigits, long fraction) {
    return seconds * Fraction.power(fractionDigits) + fraction;
  }
}
