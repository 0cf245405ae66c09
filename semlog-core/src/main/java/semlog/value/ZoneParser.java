package semlog.value;

import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isLetter;
import static semlog.value.Ascii.isWord;
import static semlog.value.Ascii.two;

/**
 * Recognises the zone that follows a time: {@code Z}, {@code +02:00}, {@code +0200}, {@code +02},
 * {@code GMT+0100}, {@code UTC}, {@code CET}, each but the last two with or without a blank before
 * it. Not thread-safe; allocates nothing.
 */
public final class ZoneParser {
  private int offsetSeconds;

  public ZoneParser() {}

  /**
   * The length in bytes of the zone that starts exactly at {@code at}, its blank included, or 0.
   * Afterwards {@link #offsetSeconds} holds.
   */
  public int parse(byte[] bytes, int at, int end) {
    if (at >= end) {
      return 0;
    }
    boolean blank = bytes[at] == ' ';
    int from = blank ? at + 1 : at;
    int to = from >= end ? 0 : blank ? spaced(bytes, from, end) : glued(bytes, from, end);
    return to == 0 ? 0 : to - at;
  }

  /** Seconds east of Greenwich. */
  public int offsetSeconds() {
    return offsetSeconds;
  }

  private int glued(byte[] bytes, int at, int end) {
    if (bytes[at] == 'Z' && (at + 1 == end || !isWord(bytes[at + 1]))) {
      offsetSeconds = 0;
      return at + 1;
    }
    return isSign(bytes[at]) ? offset(bytes, at, end) : 0;
  }

  private int spaced(byte[] bytes, int at, int end) {
    if (isSign(bytes[at])) {
      // A blank and two digits are rather a number of its own.
      int to = offset(bytes, at, end);
      return to - at > 3 ? to : 0;
    }
    return isLetter(bytes[at]) ? named(bytes, at, end) : 0;
  }

  private int named(byte[] bytes, int at, int end) {
    int to = at;
    while (to < end && to - at < 6 && isLetter(bytes[to])) {
      to++;
    }
    int minutes = ZoneNames.minutes(bytes, at, to);
    if (minutes == ZoneNames.UNKNOWN) {
      return 0;
    }
    if (to < end && minutes == 0 && isSign(bytes[to])) {
      int numeric = offset(bytes, to, end);
      if (numeric > 0) {
        return numeric;
      }
    }
    offsetSeconds = minutes * 60;
    return to < end && isWord(bytes[to]) ? 0 : to;
  }

  private int offset(byte[] bytes, int at, int end) {
    if (end - at < 3) {
      return 0;
    }
    int hours = two(bytes, at + 1);
    boolean colon = at + 3 < end && bytes[at + 3] == ':';
    int minutesAt = colon ? at + 4 : at + 3;
    boolean both = minutesAt + 1 < end && isDigit(bytes[minutesAt]);
    int minutes = both ? two(bytes, minutesAt) : 0;
    int to = both ? minutesAt + 2 : at + 3;
    boolean real = hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
    if (!real || (to < end && isWord(bytes[to]))) {
      return 0;
    }
    int seconds = (hours * 60 + minutes) * 60;
    offsetSeconds = bytes[at] == '-' ? -seconds : seconds;
    return to;
  }

  private static boolean isSign(byte b) {
    return b == '+' || b == '-';
  }
}
