package semlog.value;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Gathers the times of lines in their order, whatever the zone is and the year they end in. Where
 * these matter to more than the times themselves, nothing is told. Not thread-safe.
 */
public final class LineTimes {
  /** A year behind any date of words may be one; lines where it is are told nothing of. */
  private static final Instant LATEST =
      Instant.ofEpochSecond(CivilDays.startOf(CivilDays.LAST_YEAR) * 86_400L);

  private static final int NO_FORMAT = -1;

  /** More than a zone may be from another. */
  private static final long DAY = 86_400;

  private LineTimeReader reader;
  private TimesBefore before = TimesBefore.NOTHING;
  private TimesBefore.Kind last = TimesBefore.Kind.NONE;
  private boolean told = true;

  /** Of the last time that was added; no format is {@link #NO_FORMAT}. */
  private int format = NO_FORMAT;

  private long second;
  private int offset;
  private final TimelessLines timeless = new TimelessLines();
  private TimeRuns.Builder instants = new TimeRuns.Builder();
  private TimeRuns.Builder locals = new TimeRuns.Builder();
  private TimeRuns.Builder yearless = new TimeRuns.Builder();

  public LineTimes() {
    reader = reader();
  }

  private static LineTimeReader reader() {
    return new LineTimeReader(TimeContext.of(ZoneOffset.UTC, LATEST), TimeFilter.any());
  }

  /** Forgets the lines so far; those that come are read as if they were the first. */
  public void forget() {
    reader = reader();
    last = TimesBefore.Kind.NONE;
    seen();
  }

  /** Takes the next line, without what ends it. */
  public void add(byte[] text, int from, int to) {
    if (timeless.read(reader, text, from, to) && !isAgain()) {
      add();
      second = reader.epochSecond();
      format = reader.format();
      offset = reader.offsetSeconds();
    }
  }

  /**
   * Whether the time differs in the fraction of its second at most from the last that was added.
   */
  private boolean isAgain() {
    return reader.epochSecond() == second
        && reader.format() == format
        && reader.offsetSeconds() == offset
        && reader.yearAt() < 0;
  }

  private void add() {
    if (reader.format() == TimestampFormat.NO_LAYOUT) {
      add(TimesBefore.Kind.EPOCH);
    } else if (TimestampFormat.hasYear(reader.format()) || hasYearOfWeekday()) {
      DatePart date = TimestampFormat.layout(reader.format()).date();
      told &= !DateReading.isMonthFirst(date) && !DateReading.isDayFirst(date);
      add(kind());
    } else {
      addYearless();
    }
  }

  /** Whether a year stands behind the date with its weekday, whatever year the input is of. */
  private boolean hasYearOfWeekday() {
    return reader.yearAt() >= 0
        && TimestampFormat.layout(reader.format()).era() == DatePart.Era.WEEKDAY;
  }

  private TimesBefore.Kind kind() {
    return reader.offsetSeconds() == InstantResolver.NO_OFFSET
        ? TimesBefore.Kind.LOCAL
        : TimesBefore.Kind.ZONED;
  }

  private void add(TimesBefore.Kind kind) {
    long at = reader.epochSecond();
    boolean known = Rfc3339.isInRange(at - DAY) && Rfc3339.isInRange(at + DAY);
    told &= known;
    last = known ? kind : TimesBefore.Kind.UNKNOWN;
    (kind == TimesBefore.Kind.LOCAL ? locals : instants).add(at);
  }

  /** Adds a time whose year, and maybe date, is that of the one before. */
  private void addYearless() {
    told &= last != TimesBefore.Kind.EPOCH && reader.yearAt() < 0;
    if (last != TimesBefore.Kind.NONE && last != TimesBefore.Kind.UNKNOWN) {
      add(kind());
      return;
    }
    told &= TimestampFormat.hasDate(reader.format());
    yearless.add(SeenTimes.inAnyYear(reader.epochSecond()));
    last = TimesBefore.Kind.UNKNOWN;
  }

  private TimesBefore after() {
    boolean known = last != TimesBefore.Kind.NONE && last != TimesBefore.Kind.UNKNOWN;
    int east = last == TimesBefore.Kind.ZONED ? reader.offsetSeconds() : 0;
    return new TimesBefore(
        reader.usualLayout(),
        reader.usualRank(),
        last,
        known ? reader.epochSecond() + east : 0,
        known ? reader.nano() : 0,
        east);
  }

  /**
   * The times of the lines since this was asked last, or all; nothing where they depend on what is
   * not known.
   */
  public Optional<SeenTimes> seen() {
    TimesBefore after = after();
    Optional<SeenTimes> seen =
        told
            ? Optional.of(
                new SeenTimes(before, after, instants.runs(), locals.runs(), yearless.runs()))
            : Optional.empty();
    told = true;
    format = NO_FORMAT;
    before = after;
    instants = new TimeRuns.Builder();
    locals = new TimeRuns.Builder();
    yearless = new TimeRuns.Builder();
    return seen;
  }
}
