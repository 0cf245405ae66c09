package semlog.value;

import static semlog.value.Ascii.digit;
import static semlog.value.Ascii.digitRun;
import static semlog.value.Ascii.isWord;

/**
 * Recognises a time counted from 1970: 9 or 10 digits are seconds (1973 to 2199), 13 milliseconds,
 * 16 microseconds, 19 nanoseconds; seconds and milliseconds may have a fraction of 1 to 9 digits,
 * of which those behind the nanosecond are not told. Not thread-safe; allocates nothing.
 */
final class EpochParser {
  /** Nine digits, of which the first is no zero. */
  static final long FIRST_SECOND = 100_000_000;

  /** From this one on numbers are not taken for times. */
  static final long END_SECOND = 7_258_118_400L;

  private long units;
  private int digits;
  private int unitDigits;

  /** The length in bytes of the number that starts at {@code at} and ends as a token, or 0. */
  int parse(byte[] bytes, int at, int end) {
    int run = digitRun(bytes, at, end, 20);
    switch (run) {
      case 9, 10 -> digits = 0;
      case 13 -> digits = 3;
      case 16 -> digits = 6;
      case 19 -> digits = 9;
      default -> {
        return 0;
      }
    }
    units = 0;
    unitDigits = digits;
    append(bytes, at, run);
    int to = at + run;
    if (run < 16 && to < end && bytes[to] == '.') {
      int fraction = digitRun(bytes, to + 1, end, 10);
      int kept = Math.min(fraction, 9 - digits);
      append(bytes, to + 1, kept);
      digits += kept;
      to += fraction == 0 ? 0 : 1 + fraction;
    }
    boolean whole = to == end || !isWord(bytes[to]);
    long second = units / Fraction.power(digits);
    return whole && units > 0 && second < END_SECOND && bytes[at] != '0' ? to - at : 0;
  }

  /** The time in units of 10^-{@link #digits} seconds. */
  long units() {
    return units;
  }

  int digits() {
    return digits;
  }

  /** 0, 3, 6 or 9: the unit before the point, in digits of a second's fraction. */
  int unitDigits() {
    return unitDigits;
  }

  private void append(byte[] bytes, int at, int count) {
    for (int i = at; i < at + count; i++) {
      units = units * 10 + digit(bytes[i]);
    }
  }
}
