package semlog.value;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where lines that are alike have their time, whatever the lines before them were: {@link
 * LineTimeReader} takes no other, and {@link LineTimeReader#take} needs its value alone.
 */
public final class TimePlace {
  /** Text before a time may be longer than this only behind lines of the same layout. */
  private static final int MOST_BEFORE = 47;

  /** No place depends on it. */
  private static final TimeContext CONTEXT = TimeContext.of(ZoneOffset.UTC, Instant.EPOCH);

  /** The first of the seconds counted from 1970 that a number may be. */
  public static final long FIRST_SECOND = EpochParser.FIRST_SECOND;

  /** The last of them. */
  public static final long LAST_SECOND = EpochParser.END_SECOND - 1;

  /** By the digits of their fractions. */
  private static final TimePlace[] EPOCHS = new TimePlace[10];

  static {
    Arrays.setAll(
        EPOCHS,
        digits -> new TimePlace(TimestampFormat.NO_LAYOUT, 0, JsonTimeFinder.NO_RANK, digits));
  }

  private final int format;
  private final int offset;
  private final int rank;
  private final int digits;

  private TimePlace(int format, int offset, int rank) {
    this(format, offset, rank, TimestampFormat.fractionDigits(format));
  }

  private TimePlace(int format, int offset, int rank, int digits) {
    this.format = format;
    this.offset = offset;
    this.rank = rank;
    this.digits = digits;
  }

  /**
   * The place of a number counted from 1970, wherever it is; its values are units of 10^-digits
   * seconds.
   *
   * @param digits at most 9
   */
  public static TimePlace ofEpoch(int digits) {
    return EPOCHS[digits];
  }

  /** The value of a number counted from 1970, by its seconds and what stands behind its point. */
  public long units(long seconds, long fraction) {
    return seconds * Fraction.power(digits) + fraction;
  }

  /** Whether its time is a number counted from 1970. */
  boolean isEpoch() {
    return format == TimestampFormat.NO_LAYOUT;
  }

  /** How many digits of the second's fraction its values have. */
  int digits() {
    return digits;
  }

  /**
   * The place of the time in lines of text.
   *
   * @param line one of them, up to some bytes behind the time that all lines have there
   * @param start where the time starts; nothing before it is or begins a time in any of them
   * @param latest the latest place where it starts in one of them
   * @return empty where the lines before matter, or what comes behind
   */
  public static Optional<TimePlace> inText(byte[] line, int start, int latest, int format) {
    boolean near = latest <= MOST_BEFORE && line[0] != '\t' && line[0] != '{';
    return near && TimestampFormat.hasDate(format)
        ? read(line, start, line.length, format)
        : Optional.empty();
  }

  /**
   * The place of the time in JSON objects.
   *
   * @param line one of them, as a whole; the others have the same members in the same order
   * @param known up to where all lines are alike behind the time
   */
  public static Optional<TimePlace> inObject(byte[] line, int start, int known, int format) {
    JsonTimeFinder finder = new JsonTimeFinder();
    boolean here = line[0] == '{' && finder.find(line, 0, line.length) == start && finder.isSure();
    return here
        ? read(line, start, known, format)
            .map(p -> new TimePlace(p.format, p.offset, finder.usualRank()))
        : Optional.empty();
  }

  /** Whether a JSON object has no member that is its time, nor any with the same members. */
  public static boolean isNoneIn(byte[] line) {
    JsonTimeFinder finder = new JsonTimeFinder();
    return finder.find(line, 0, line.length) < 0 && finder.isNone();
  }

  private static Optional<TimePlace> read(byte[] line, int start, int known, int format) {
    LineTimeReader reader = new LineTimeReader(CONTEXT, TimeFilter.any());
    boolean found =
        TimestampFormat.hasTime(format)
            && reader.read(line, 0, line.length)
            && reader.start() == start
            && reader.format() == format
            && reader.yearAt() < 0
            && endsZone(Arrays.copyOf(line, known), reader.end(), mayHaveYear(format));
    return found
        ? Optional.of(new TimePlace(format, reader.offsetSeconds(), JsonTimeFinder.NO_RANK))
        : Optional.empty();
  }

  /** Whether a year may stand behind a time: such as are written with the name of a month. */
  private static boolean mayHaveYear(int format) {
    Layout layout = TimestampFormat.layout(format);
    return !TimestampFormat.hasYear(format)
        && (layout.date().isNamed() || layout.era() == DatePart.Era.WEEKDAY);
  }

  /** Whether it is told what zone, and what year, stands behind a time, whatever follows. */
  private static boolean endsZone(byte[] line, int from, boolean mayHaveYear) {
    int to = from + new ZoneParser().parse(line, from, line.length);
    if (to >= line.length) {
      return false;
    }
    if (to > from) {
      return !isSign(line[to])
          && (line[to] != ':' || isOther(line, to + 1))
          && (line[to] != ' ' || !mayHaveYear || isOther(line, to + 1));
    }
    return switch (line[from]) {
      case ' ' -> hasNoZone(line, from + 1, mayHaveYear);
      case '+', '-', 'Z' -> isOther(line, from + 1);
      default -> true;
    };
  }

  /** The same of what stands behind a blank, which is no zone as far as the line goes. */
  private static boolean hasNoZone(byte[] line, int from, boolean mayHaveYear) {
    int to = from;
    while (to < line.length && Ascii.isLetter(line[to])) {
      to++;
    }
    if (to == line.length) {
      return false;
    }
    return to > from
        || (isSign(line[to]) ? isOther(line, to + 1) : !mayHaveYear || !Ascii.isDigit(line[to]));
  }

  /** Whether there is a byte, and that is no digit. */
  private static boolean isOther(byte[] bytes, int at) {
    return at < bytes.length && !Ascii.isDigit(bytes[at]);
  }

  private static boolean isSign(byte b) {
    return b == '+' || b == '-';
  }

  /** The permanent number of the layout with its fraction. */
  int format() {
    return format;
  }

  /** Seconds east of Greenwich, or {@link InstantResolver#NO_OFFSET}. */
  int offset() {
    return offset;
  }

  /** How well known the key of the JSON member is that has it. */
  int rank() {
    return rank;
  }
}
