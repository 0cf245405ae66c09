package semlog.value;

import static semlog.value.Ascii.digit;
import static semlog.value.Ascii.digitRun;
import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isWord;
import static semlog.value.Ascii.two;

/**
 * Reads a time of day that starts exactly at a place. The fields hold after a read that returned
 * more than 0.
 */
final class ClockReader {
  private static final int[] BARE_LIMITS = {24, 60, 60, 1000};

  ClockPart part = ClockPart.NONE;
  int hour;
  int minute;
  int second;

  /** As in {@link Fraction}. */
  int fractionCode;

  long fraction;

  /** The end of the time, or 0; {@code bare} allows numbers without their zeros. */
  int read(byte[] bytes, int at, int end, boolean bare) {
    fractionCode = Fraction.NONE;
    fraction = 0;
    if (end - at < 5) {
      return 0;
    }
    if (bare) {
      int to = bare(bytes, at, end);
      if (to > 0) {
        return to;
      }
    }
    int to = whole(bytes, at, end);
    boolean real = to > 0 && hour < 24 && minute < 60 && second < 60;
    return real ? fraction(bytes, to, end) : 0;
  }

  /** The end of a time whose hours to seconds are {@link ClockPart#COLON} and end there, or 0. */
  int again(int ofDay, byte[] bytes, int at, int end) {
    part = ClockPart.COLON;
    hour = ofDay;
    fractionCode = Fraction.NONE;
    fraction = 0;
    return fraction(bytes, at, end);
  }

  /** Hours to seconds; sets the part. */
  private int whole(byte[] bytes, int at, int end) {
    second = 0;
    boolean narrow = !isDigit(bytes[at + 1]);
    boolean spaced = bytes[at] == ' ';
    hour = narrow ? digit(bytes[at]) : spaced ? digit(bytes[at + 1]) : two(bytes, at);
    int next = narrow ? at + 1 : at + 2;
    byte separator = bytes[next];
    if (hour < 0 || (separator != ':' && (narrow || spaced))) {
      return 0;
    }
    part = narrow ? ClockPart.BARE_HOUR : spaced ? ClockPart.SPACED : ClockPart.COLON;
    return switch (separator) {
      case ':' -> separated(bytes, next + 1, end, separator);
      case '.' -> {
        part = ClockPart.DOTTED;
        yield separated(bytes, next + 1, end, separator);
      }
      default -> compact(bytes, next, end);
    };
  }

  private int separated(byte[] bytes, int at, int end, byte separator) {
    if (end - at < 2) {
      return 0;
    }
    minute = two(bytes, at);
    if (minute < 0) {
      return 0;
    }
    if (end - at >= 5 && bytes[at + 2] == separator && isDigit(bytes[at + 3])) {
      second = two(bytes, at + 3);
      return second < 0 ? 0 : at + 5;
    }
    if (part != ClockPart.COLON) {
      return 0;
    }
    part = ClockPart.MINUTE;
    return at + 2;
  }

  private int compact(byte[] bytes, int at, int end) {
    if (end - at < 4) {
      return 0;
    }
    part = ClockPart.COMPACT;
    minute = two(bytes, at);
    second = two(bytes, at + 2);
    return (minute | second) < 0 ? 0 : at + 4;
  }

  private int fraction(byte[] bytes, int at, int end) {
    if (at == end || part == ClockPart.MINUTE) {
      return at;
    }
    int to = Fraction.separator(bytes[at]) < 0 ? at : afterSeparator(bytes, at, end);
    return to > 0 && to < end && hour <= 12 && hour > 0 ? halfDay(bytes, to, end) : to;
  }

  private int afterSeparator(byte[] bytes, int at, int end) {
    int digits = digitRun(bytes, at + 1, end, 10);
    int code = Fraction.code(bytes[at], digits);
    if (code <= 0) {
      return code == Fraction.NONE ? at : 0;
    }
    if (bytes[at] == ',' && isNextOfRow(bytes, at + 1 + digits, end)) {
      return at;
    }
    fractionCode = code;
    for (int i = 1; i <= digits; i++) {
      fraction = fraction * 10 + digit(bytes[at + i]);
    }
    return at + 1 + digits;
  }

  /** Whether digits behind a comma go on as an address does: {@code 10:15:02,192.0.2.7}. */
  private static boolean isNextOfRow(byte[] bytes, int at, int end) {
    return at + 1 < end && bytes[at] == '.' && isDigit(bytes[at + 1]);
  }

  /** Looks for AM or PM behind the time; without it the end stays where it was. */
  private int halfDay(byte[] bytes, int at, int end) {
    boolean narrow = bytes[at] == (byte) 0xe2;
    int mark = narrow ? at + 3 : at + 1;
    boolean spaced =
        narrow
            ? end - at >= 5 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0xaf
            : end - at >= 3 && bytes[at] == ' ';
    boolean colon = part == ClockPart.COLON || part == ClockPart.BARE_HOUR;
    if (!spaced
        || !colon
        || bytes[mark + 1] != 'M'
        || (bytes[mark] != 'A' && bytes[mark] != 'P')
        || (mark + 2 < end && isWord(bytes[mark + 2]))) {
      return at;
    }
    boolean zero = part == ClockPart.COLON && hour < 10;
    if (zero && narrow) {
      return at;
    }
    part = narrow ? ClockPart.TWELVE_NARROW : zero ? ClockPart.TWELVE : ClockPart.TWELVE_BARE;
    hour = hour % 12 + (bytes[mark] == 'P' ? 12 : 0);
    return mark + 2;
  }

  /** {@code 0:4:10:47}: each number without zeros, the last one milliseconds. */
  private int bare(byte[] bytes, int at, int end) {
    int[] limits = BARE_LIMITS;
    int next = at;
    for (int i = 0; i < limits.length; i++) {
      int width = digitRun(bytes, next, end, 4);
      boolean zero = width > 1 && bytes[next] == '0';
      if (width == 0 || zero || (i > 0 && bytes[next - 1] != ':')) {
        return 0;
      }
      int number = 0;
      for (int k = 0; k < width; k++) {
        number = number * 10 + digit(bytes[next + k]);
      }
      if (number >= limits[i]) {
        return 0;
      }
      bareNumber(i, number);
      next += width + 1;
    }
    part = ClockPart.BARE;
    fractionCode = Fraction.BARE_MILLIS;
    return next - 1;
  }

  private void bareNumber(int index, int number) {
    switch (index) {
      case 0 -> hour = number;
      case 1 -> minute = number;
      case 2 -> second = number;
      default -> fraction = number;
    }
  }

  /** Midnight. */
  void clear() {
    part = ClockPart.NONE;
    hour = 0;
    minute = 0;
    second = 0;
    fractionCode = Fraction.NONE;
    fraction = 0;
  }
}
