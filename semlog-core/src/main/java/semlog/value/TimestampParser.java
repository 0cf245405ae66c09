package semlog.value;

import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isWord;

/**
 * Recognises a time at one place of a line, without its zone: what follows, as {@code Z} or {@code
 * +02:00}, is left to the caller. Accepts only what {@link TimestampFormat#write} gives back byte
 * for byte, and only a whole token, not a part of a longer number or word. Numbers that allow two
 * dates are read as docs/adr/0031 says.
 *
 * <p>Not thread-safe; allocates nothing. Hot: called for most tokens of a line
 * (TimestampBenchmark).
 */
public final class TimestampParser {
  private static final int NO_DAY = Integer.MIN_VALUE;

  /** {@code 10:15:02}. */
  private static final int CLOCK_LENGTH = 8;

  private static final byte OTHER = 0;
  private static final byte DIGIT = 1;
  private static final byte NAME = 2;
  private static final byte[] FIRST = firstBytes();

  private final DateReader date = new DateReader();
  private final ClockReader clock = new ClockReader();
  private final LastSecond last = new LastSecond();

  private int format;
  private long value;

  public TimestampParser() {}

  /** Whether a time may start at a place: with a digit or a name's letter, and behind no digit. */
  static boolean mayStart(byte[] bytes, int from, int at) {
    return kind(bytes[at]) != OTHER && (at == from || kind(bytes[at - 1]) != DIGIT);
  }

  /** Whether the name of a month or of a day of the week may begin with it. */
  static boolean isName(byte b) {
    return kind(b) == NAME;
  }

  private static byte kind(byte b) {
    return FIRST[b & 0xff];
  }

  /** As {@link #parse(byte[], int, int, int)} for a line that starts with the array. */
  public int parse(byte[] bytes, int at, int end) {
    return parse(bytes, 0, at, end);
  }

  /**
   * The length in bytes of the time that starts exactly at {@code at}, or 0. Afterwards {@link
   * #format} and {@link #value} hold. Bytes before {@code from} and from {@code end} on count as
   * absent.
   */
  public int parse(byte[] bytes, int from, int at, int end) {
    if (end - at < DateReader.LOOK_AHEAD) {
      return 0;
    }
    byte kind = FIRST[bytes[at] & 0xff];
    if (kind == OTHER) {
      return 0;
    }
    byte fourth = bytes[at + 3];
    if (kind == NAME && fourth != ' ' && fourth != ',' && fourth != '-') {
      return 0;
    }
    boolean afterLevel = false;
    if (at > from && isWord(bytes[at - 1])) {
      afterLevel = kind == DIGIT && Borders.isLevel(bytes, from, at);
      if (!afterLevel) {
        return 0;
      }
    }
    boolean timeOnly =
        kind == DIGIT && ((bytes[at + 2] == ':' && isDigit(bytes[at + 1])) || bytes[at + 1] == ':');
    int to = timeOnly ? timeOnly(bytes, from, at, end) : dated(bytes, from, at, end, afterLevel);
    return to == 0 || (afterLevel && timeOnly) ? 0 : to - at;
  }

  /** The permanent wire number of the layout and its fraction, from 1 to 65,535. */
  public int format() {
    return format;
  }

  /** The time in the format's own unit and calendar ({@link TimestampFormat}). */
  public long value() {
    return value;
  }

  private int timeOnly(byte[] bytes, int from, int at, int end) {
    int to = clock.read(bytes, at, end, false);
    if (to == 0
        || clock.part == ClockPart.MINUTE
        || !Borders.opens(bytes, from, at)
        || !Borders.closes(bytes, to, end)) {
      return 0;
    }
    return accept(LayoutTable.of(DatePart.NONE, Join.NONE, clock.part), 0, to);
  }

  private int dated(byte[] bytes, int from, int at, int end, boolean afterLevel) {
    int again = last.isAt(bytes, at, end, afterLevel) ? again(bytes, from, at, end) : 0;
    return again > 0 ? again : anew(bytes, from, at, end, afterLevel);
  }

  private int anew(byte[] bytes, int from, int at, int end, boolean afterLevel) {
    int dateTo = date.read(bytes, at, end);
    if (dateTo == 0) {
      return 0;
    }
    DatePart part = date.part;
    boolean glued = part == DatePart.MONTH_DAY || afterLevel;
    if (glued && !(afterLevel && (part == DatePart.MONTH_DAY || part == DatePart.COMPACT))) {
      return 0;
    }
    if (part.era() != DatePart.Era.YEAR && !Borders.opens(bytes, from, at)) {
      return 0;
    }
    boolean digits = part == DatePart.COMPACT && dateTo < end && isDigit(bytes[dateTo]);
    Join join = digits ? Join.NONE : Join.at(bytes, dateTo, end);
    int clockAt = dateTo + join.text().length();
    if (join != Join.NONE || digits) {
      boolean bare = part == DatePart.COMPACT && join == Join.DASH;
      int to = clock.read(bytes, clockAt, end, bare);
      if (to > 0 && Borders.closes(bytes, to, end)) {
        int accepted = withClock(bytes, part, join, to, end);
        if (accepted > 0) {
          if (accepted == to && date.part == part && !bare) {
            keep(bytes, at, clockAt, afterLevel);
          }
          return accepted;
        }
      }
    }
    return dateOnly(bytes, from, at, dateTo, end);
  }

  /** The end of a time that begins as the last one; 0 where it must be read anew. */
  private int again(byte[] bytes, int from, int at, int end) {
    Layout layout = last.layout();
    if (layout.era() != DatePart.Era.YEAR && !Borders.opens(bytes, from, at)) {
      return 0;
    }
    int to = clock.again(last.hour(), bytes, at + last.length(), end);
    if (to == 0
        || clock.part != ClockPart.COLON
        || !layout.allows(clock.fractionCode)
        || !Borders.closes(bytes, to, end)) {
      return 0;
    }
    format = layout.number() << TimestampFormat.FRACTION_BITS | clock.fractionCode;
    value = last.value(Fraction.digits(clock.fractionCode), clock.fraction);
    return to;
  }

  /** Keeps what was just read, where what is behind the seconds does not change the date. */
  private void keep(byte[] bytes, int at, int clockAt, boolean afterLevel) {
    Layout layout = TimestampFormat.layout(format);
    if (clock.part == ClockPart.COLON && layout.era() != DatePart.Era.WEEKDAY) {
      long local = (value - clock.fraction) / Fraction.power(Fraction.digits(clock.fractionCode));
      int to = clockAt + CLOCK_LENGTH;
      last.keep(bytes, at, to, afterLevel, layout, clock.hour, local);
    }
  }

  private int withClock(byte[] bytes, DatePart part, Join join, int to, int end) {
    if (part.era() == DatePart.Era.WEEKDAY && join == Join.SPACE) {
      int last = withYearLast(bytes, to, end);
      if (last > 0) {
        return last;
      }
    }
    Layout layout = LayoutTable.of(part, join, clock.part);
    if (layout == null && date.readOtherwise()) {
      layout = LayoutTable.of(date.part, join, clock.part);
    }
    if (layout == null) {
      return 0;
    }
    int day = day(part.era());
    return day == NO_DAY ? 0 : accept(layout, day, to);
  }

  private int withYearLast(byte[] bytes, int to, int end) {
    if (end - to < 5 || bytes[to] != ' ' || !Borders.closes(bytes, to + 5, end)) {
      return 0;
    }
    int year = Ascii.four(bytes, to + 1);
    Layout layout = clock.part == ClockPart.COLON ? LayoutTable.yearLast(date.part) : null;
    if (layout == null
        || !CivilDays.inRange(year)
        || date.day > CivilDays.monthLength(year, date.month)) {
      return 0;
    }
    int day = CivilDays.dayOf(year, date.month, date.day);
    return CivilDays.weekday(day) == date.weekday ? accept(layout, day, to + 5) : 0;
  }

  private int dateOnly(byte[] bytes, int from, int at, int to, int end) {
    Layout layout = LayoutTable.of(date.part, Join.NONE, ClockPart.NONE);
    if (layout == null || !Borders.opens(bytes, from, at) || !Borders.closesDate(bytes, to, end)) {
      return 0;
    }
    clock.clear();
    return accept(layout, day(DatePart.Era.YEAR), to);
  }

  /** The date's day as its era counts them, or {@link #NO_DAY} if its weekday is another. */
  private int day(DatePart.Era era) {
    return switch (era) {
      case NONE -> 0;
      case YEAR, SHORT_YEAR -> {
        int day = CivilDays.dayOf(date.year, date.month, date.day);
        yield date.weekday >= 0 && CivilDays.weekday(day) != date.weekday ? NO_DAY : day;
      }
      case NO_YEAR -> CivilDays.leapYearDay(date.month, date.day);
      case WEEKDAY -> {
        int day = CivilDays.leapYearDay(date.month, date.day);
        yield Math.floorMod(date.weekday - day, 7) * 366 + day;
      }
    };
  }

  private int accept(Layout layout, int day, int to) {
    if (layout == null || !layout.allows(clock.fractionCode)) {
      return 0;
    }
    int second = (clock.hour * 60 + clock.minute) * 60 + clock.second;
    format = layout.number() << TimestampFormat.FRACTION_BITS | clock.fractionCode;
    value = layout.value(day, second, Fraction.digits(clock.fractionCode), clock.fraction);
    return to;
  }

  private static byte[] firstBytes() {
    byte[] table = new byte[256];
    for (byte b = '0'; b <= '9'; b++) {
      table[b] = DIGIT;
    }
    for (char c : "JFMASONDTW".toCharArray()) {
      table[c] = NAME;
    }
    return table;
  }
}
