package semlog.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import semlog.block.BlockColumns;
import semlog.column.ColumnStamp;
import semlog.column.TextColumn;
import semlog.value.Ascii;
import semlog.value.TimestampFormat;
import semlog.value.TimestampParser;

/** Tells of columns of strings whether a time may be in one, or begin or end there. */
final class TimesInStrings {
  /** Nothing shorter holds a time or a date. */
  private static final int SHORTEST = 6;

  /** A number counted from 1970 has so many digits at least. */
  private static final int EPOCH_DIGITS = 9;

  private final BlockColumns block;
  private final TimestampParser parser = new TimestampParser();
  private final Map<Asked, Boolean> known = new HashMap<>();
  private byte[] text = {};

  TimesInStrings(BlockColumns block) {
    this.block = block;
  }

  /**
   * Where in their lines the strings of a column stand.
   *
   * @param starts whether a number may begin a line there, or go on that did
   * @param closed whether what is behind them ends a date, and no time without one is in the line
   */
  record Around(boolean starts, boolean closed) {}

  private record Asked(int column, Around around) {}

  /** Whether the strings of a column may be of use for a time. */
  boolean mayBe(int column, ColumnStamp stamp, Around around) {
    if (!stamp.mayHold((byte) '0') || stamp.mostBytes() < SHORTEST) {
      return false;
    }
    return known.computeIfAbsent(
        new Asked(column, around), _ -> anyOf(block.strings(column), around));
  }

  private boolean anyOf(TextColumn strings, Around around) {
    for (int entry = 0; entry < strings.distinct(); entry++) {
      if (isAny(strings.bytes(), strings.start(entry), strings.end(entry), around)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAny(byte[] bytes, int from, int to, Around around) {
    if (around.starts() && Ascii.digitRun(bytes, from, to, EPOCH_DIGITS) >= EPOCH_DIGITS) {
      return true;
    }
    int length = to - from;
    text = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), length + TimestampFormat.MAX_LENGTH);
    Arrays.fill(text, length, text.length, (byte) ' ');
    for (int at = 0; at < length; at++) {
      boolean begins = Ascii.isDigit(text[at]) || Ascii.isLetter(text[at]);
      if (begins
          && (at == 0 || !Ascii.isWord(text[at - 1]) || Ascii.isLetter(text[at - 1]))
          && (isTime(at) || isDate(at) || (!around.closed() && isCompactDate(at, length)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTime(int at) {
    return parser.parse(text, at, text.length) > 0 && TimestampFormat.hasTime(parser.format());
  }

  /** Whether {@code 2026-11-22} or {@code 2026/11/22} is there. */
  private boolean isDate(int at) {
    byte separator = text[at + 4];
    return (separator == '-' || separator == '/')
        && Ascii.four(text, at) >= 0
        && text[at + 7] == separator
        && Ascii.two(text, at + 5) >= 0
        && Ascii.two(text, at + 8) >= 0;
  }

  /** Whether the rest is {@code 261122} or {@code 20261122}. */
  private boolean isCompactDate(int at, int end) {
    int digits = end - at;
    if ((digits != 6 && digits != 8) || Ascii.digitRun(text, at, end, digits) != digits) {
      return false;
    }
    int month = Ascii.two(text, end - 4);
    int day = Ascii.two(text, end - 2);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
