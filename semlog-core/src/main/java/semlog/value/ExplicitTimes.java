package semlog.value;

import java.time.Instant;
import java.util.Optional;

/**
 * Times near the start of lines that are alike, each of which says all of itself: {@link
 * LineTimeReader} takes it whatever the lines before it were, and none of them changes what it
 * means. Not thread-safe.
 */
public final class ExplicitTimes {
  /** Text before a time may be longer than this only behind lines of the same layout. */
  private static final int MOST_BEFORE = 40;

  /** So far apart may two times be that a change of summer time puts in the other order. */
  private static final long CHANGE_SECONDS = 3 * 3600;

  private final InstantResolver resolver;
  private final int format;
  private final int offset;
  private final long slack;

  private ExplicitTimes(TimeContext context, int format, int offset) {
    this.resolver = new InstantResolver(context);
    this.format = format;
    this.offset = offset;
    boolean fixed =
        offset != InstantResolver.NO_OFFSET || context.zone().getRules().isFixedOffset();
    this.slack = fixed ? 0 : CHANGE_SECONDS;
  }

  /**
   * The times of lines that begin with some text, a time and other text.
   *
   * @param before without digits, as static text of templates is
   * @param behind all that all lines have there
   * @param value of one of the times
   * @return empty where the lines before matter, or what comes behind
   */
  public static Optional<ExplicitTimes> of(
      byte[] before, int format, byte[] behind, long value, TimeContext context) {
    if (!isPlain(before)
        || before.length > MOST_BEFORE
        || !isExplicit(format)
        || !endsZone(behind)
        || !TimestampFormat.isValid(format, value)) {
      return Optional.empty();
    }
    byte[] line = new byte[before.length + TimestampFormat.MAX_LENGTH + behind.length];
    System.arraycopy(before, 0, line, 0, before.length);
    int end = TimestampFormat.write(format, value, line, before.length);
    System.arraycopy(behind, 0, line, end, behind.length);
    LineTimeReader reader = new LineTimeReader(context, TimeFilter.any());
    boolean found =
        reader.read(line, 0, end + behind.length)
            && reader.start() == before.length
            && reader.end() == end
            && reader.format() == format
            && !reader.isAssumed();
    return found
        ? Optional.of(new ExplicitTimes(context, format, reader.offsetSeconds()))
        : Optional.empty();
  }

  private static boolean isPlain(byte[] before) {
    boolean plain = before.length == 0 || before[0] != '{';
    for (byte b : before) {
      plain &= b >= ' ' && b < 0x7f && !Ascii.isDigit(b);
    }
    return plain;
  }

  private static boolean isExplicit(int format) {
    DatePart date = TimestampFormat.layout(format).date();
    return date.era() == DatePart.Era.YEAR
        && TimestampFormat.hasTime(format)
        && !DateReading.isMonthFirst(date)
        && !DateReading.isDayFirst(date);
  }

  /** Whether a time's own text and its zone end here, whatever follows. */
  private static boolean endsZone(byte[] behind) {
    int zone = new ZoneParser().parse(behind, 0, behind.length);
    if (zone > 0) {
      return zone < behind.length
          && !isSign(behind[zone])
          && (behind[zone] != ':' || isOther(behind, zone + 1));
    }
    int at = behind.length > 0 && behind[0] == ' ' ? 1 : 0;
    int to = at;
    while (to < behind.length && Ascii.isLetter(behind[to])) {
      to++;
    }
    return to < behind.length
        && (isOther(behind, to + 1) || (!isSign(behind[to]) && (to > 0 || behind[0] == ']')));
  }

  /** Whether there is a byte, and that is no digit. */
  private static boolean isOther(byte[] bytes, int at) {
    return at < bytes.length && !Ascii.isDigit(bytes[at]);
  }

  private static boolean isSign(byte b) {
    return b == '+' || b == '-';
  }

  /** Whether the order of values is that of their instants. */
  public boolean isOrdered() {
    return slack == 0;
  }

  /**
   * The least value from {@code least} to {@code most} whose time is not before an instant; one
   * more than {@code most} if none is. Where values are not ordered it may be a lesser one.
   */
  public long from(Instant instant, long least, long most) {
    return search(instant.minusSeconds(slack), least, most);
  }

  /** The same, but where values are not ordered it may be a greater one. */
  public long to(Instant instant, long least, long most) {
    return search(instant.plusSeconds(slack), least, most);
  }

  private long search(Instant instant, long least, long most) {
    long low = least;
    long high = most + 1;
    while (low < high) {
      long middle = low + (high - low) / 2;
      resolver.resolve(format, middle, offset);
      if (Instant.ofEpochSecond(resolver.epochSecond(), resolver.nano()).isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
