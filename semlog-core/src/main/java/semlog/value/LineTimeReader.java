package semlog.value;

import static semlog.value.Ascii.isWord;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds when a line was written and turns it into an instant. It takes the first time of day with a
 * date near the start of the line, or anywhere in an element of XML; of a JSON object the member
 * with the best-known name; else a number counted from 1970 at the start of the line or in {@code
 * audit(…)}; else a time of day alone at the start, or behind a date of words. Lines go in in their
 * order. Not thread-safe; allocates nothing per line.
 */
public final class LineTimeReader {
  /** How far a line is searched. */
  public static final int SEARCHED_BYTES = 512;

  private static final int YEAR_DIGITS = 4;
  private static final int NOWHERE = -1;

  /** Instead of how far a search came. */
  private static final int FOUND = -1;

  private final TimeFilter filter;
  private final InstantResolver resolver;
  private final TimestampParser timestamps = new TimestampParser();
  private final EpochParser epochs = new EpochParser();
  private final ZoneParser zones = new ZoneParser();
  private final JsonTimeFinder json = new JsonTimeFinder();
  private final TimeReach reach = new TimeReach();

  private int usualLayout;
  private int start;
  private int end;
  private int format;
  private int digits;
  private int offset;
  private int yearAt;

  /** Where the first time of day without a date is that may count, or {@link #NOWHERE}. */
  private int aloneAt;

  /** The year of a date without a time further left in the line, or 0. */
  private int datedYear;

  public LineTimeReader(TimeContext context, TimeFilter filter) {
    this.resolver = new InstantResolver(context);
    this.filter = filter;
  }

  /** Whether the line from {@code from} to {@code to} has a time; if so, all else here holds. */
  public boolean read(byte[] bytes, int from, int to) {
    datedYear = 0;
    int first = from;
    while (first < to && (bytes[first] == ' ' || bytes[first] == (byte) 0xef)) {
      first += bytes[first] == ' ' ? 1 : 3;
    }
    if (first >= to) {
      return false;
    }
    if (bytes[first] == '{') {
      int at = json.find(bytes, first, to);
      if (at >= 0 && atPlace(bytes, at, to)) {
        return true;
      }
    }
    if (filter.isEpoch()) {
      return anyEpoch(bytes, first, to);
    }
    return timestamp(bytes, first, to) || lineEpoch(bytes, first, to);
  }

  /**
   * Does what {@link #read} does with a line that has its time at a known place; where in the line
   * it is holds no more.
   */
  public void take(TimePlace place, long value) {
    format = place.format();
    digits = place.digits();
    offset = place.offset();
    if (!place.isEpoch()) {
      usualLayout = format >> TimestampFormat.FRACTION_BITS;
      expect(place);
    }
    resolver.resolve(place, value);
  }

  /** Expects the next JSON object to have its time where others had it. */
  public void expect(TimePlace place) {
    if (place.rank() != JsonTimeFinder.NO_RANK) {
      json.expect(place.rank());
    }
  }

  /** Goes on behind a JSON object without a time. */
  public void passObject() {
    json.expect(TimeKeys.UNKNOWN);
  }

  /** Goes on as behind a line of some second, as such lines say it. */
  public void resume(long localSecond) {
    resolver.resume(localSecond);
  }

  /** The layout of the last time that was no number counted from 1970; 0 if there was none. */
  int usualLayout() {
    return usualLayout;
  }

  /** How well known the member is that a JSON object is expected to have its time under. */
  int usualRank() {
    return json.usualRank();
  }

  /** Whether whatever comes next is read as behind such lines. */
  public boolean isBehind(TimesBefore before) {
    return before.layout() == usualLayout
        && before.rank() == json.usualRank()
        && resolver.isBehind(before);
  }

  /**
   * Goes on behind lines that were not read.
   *
   * @param timed whether any of them has a time of its own
   */
  public void goOn(TimesBefore before, boolean timed) {
    usualLayout = before.layout();
    json.expect(before.rank());
    if (timed) {
      resolver.goOn(before);
    }
  }

  /** The second of the last time as its line says it, if there was one. */
  public OptionalLong localSecond() {
    return resolver.localSecond();
  }

  public long epochSecond() {
    return resolver.epochSecond();
  }

  /** Nanoseconds of the second, 0 to 999,999,999. */
  public int nano() {
    return resolver.nano();
  }

  /** Nanoseconds since 1970; before 1678 or after 2261 there are none. */
  public long epochNanos() {
    return Math.addExact(
        Math.multiplyExact(resolver.epochSecond(), 1_000_000_000L), resolver.nano());
  }

  /** How many digits of the second's fraction the line has, 0 to 9. */
  public int fractionDigits() {
    return digits;
  }

  /** Whether year, date, or the order of day and month was not in the line. */
  public boolean isAssumed() {
    return resolver.isAssumed();
  }

  /** Where the time starts, as an index of the array. */
  public int start() {
    return start;
  }

  /** Where the time ends, before its zone. */
  public int end() {
    return end;
  }

  /** The layout, or 0 for a number counted from 1970. */
  public int format() {
    return format;
  }

  /** Whether nothing told which number of the date is the day. */
  public boolean isOrderAssumed() {
    return resolver.isOrderAssumed();
  }

  /** How the order of day, month and year was read when nothing told, for people. */
  public Optional<String> assumedOrder() {
    if (!isOrderAssumed()) {
      return Optional.empty();
    }
    String first = DateReading.first(TimestampFormat.layout(format).date());
    return Optional.of(
        "dates of numbers are read with the "
            + first
            + " first, which no line has confirmed; --time-format tells otherwise");
  }

  /** The layout with day and month where the line has them, or null where there is none. */
  Layout writtenLayout() {
    Layout layout = TimestampFormat.layout(format);
    return resolver.isSwapped()
        ? LayoutTable.of(DateReading.swapped(layout.date()), layout.join(), layout.clock())
        : layout;
  }

  /** Seconds east of Greenwich as the line says, or {@link InstantResolver#NO_OFFSET}. */
  int offsetSeconds() {
    return offset;
  }

  /** Where the four digits of a year stand that is behind the time or its zone, or -1. */
  int yearAt() {
    return yearAt;
  }

  /** Of a number counted from 1970, {@link EpochParser#unitDigits}. */
  int epochUnitDigits() {
    return epochs.unitDigits();
  }

  private boolean atPlace(byte[] bytes, int at, int to) {
    int length = filter.isEpoch() ? 0 : timestamps.parse(bytes, at, at, to);
    if (length > 0 && TimestampFormat.hasTime(timestamps.format()) && allowed()) {
      return accept(bytes, at, at + length, to);
    }
    return epoch(bytes, at, to);
  }

  private boolean timestamp(byte[] bytes, int from, int to) {
    int stop = Math.min(to, from + SEARCHED_BYTES);
    int limit = from + TimeReach.newLayoutBytes(bytes, from, to, usualLayout);
    aloneAt = NOWHERE;
    int at = search(bytes, from, from, Math.min(limit, stop), limit, to);
    if (at != FOUND && at < stop && isUsualIn(bytes, from, at, stop, to)) {
      at = search(bytes, from, at, stop, limit, to);
    }
    return at == FOUND || (aloneAt != NOWHERE && alone(bytes, from, aloneAt, to));
  }

  /** Whether a time may start there that is written as that of the line before. */
  private boolean isUsualIn(byte[] bytes, int from, int at, int stop, int to) {
    if (usualLayout == 0) {
      return false;
    }
    Layout usual = LayoutTable.byNumber(usualLayout);
    return usual.date() == DatePart.NONE || usual.start().isIn(bytes, from, at, stop, to);
  }

  /** Goes on up to {@code stop}, and returns how far it came, or {@link #FOUND}. */
  private int search(byte[] bytes, int from, int first, int stop, int limit, int to) {
    int at = first;
    while (at < stop) {
      int length =
          TimestampParser.mayStart(bytes, from, at) ? timestamps.parse(bytes, from, at, to) : 0;
      if (length > 0 && isTime(bytes, at, at < limit)) {
        if (TimestampFormat.hasDate(timestamps.format()) && Borders.opens(bytes, from, at)) {
          accept(bytes, at, at + length, to);
          return FOUND;
        }
        aloneAt = aloneAt == NOWHERE && reach.isNearStart(bytes, from, at) ? at : aloneAt;
      }
      at += Math.max(1, length);
    }
    return at;
  }

  /** Whether what was just parsed is a time that counts there, and no date alone. */
  private boolean isTime(byte[] bytes, int at, boolean near) {
    if (!TimestampFormat.hasTime(timestamps.format())) {
      datedYear = Math.max(0, Ascii.four(bytes, at));
      return false;
    }
    int layout = timestamps.format() >> TimestampFormat.FRACTION_BITS;
    return (near || layout == usualLayout) && allowed();
  }

  private boolean alone(byte[] bytes, int from, int at, int to) {
    int length = timestamps.parse(bytes, from, at, to);
    if (TimestampFormat.hasDate(timestamps.format()) || !accept(bytes, at, at + length, to)) {
      return false;
    }
    int day = reach.dayBefore(bytes, from, at);
    if (day != DateWords.NONE) {
      resolver.resolveOn(day, format, timestamps.value(), offset);
    }
    return true;
  }

  private boolean allowed() {
    int layout = timestamps.format() >> TimestampFormat.FRACTION_BITS;
    return filter.allows(layout);
  }

  /** Takes the time just parsed, with the zone and the year that may follow it. */
  private boolean accept(byte[] bytes, int at, int timeEnd, int to) {
    start = at;
    end = timeEnd;
    format = timestamps.format();
    digits = TimestampFormat.fractionDigits(format);
    usualLayout = format >> TimestampFormat.FRACTION_BITS;
    int zone = zones.parse(bytes, timeEnd, to);
    int year = yearBehind(bytes, timeEnd, zone, to);
    yearAt = year > 0 ? timeEnd + zone + 1 : -1;
    if (year > 0 && zone == 0) {
      zone = zones.parse(bytes, yearAt + YEAR_DIGITS, to);
    }
    offset = zone > 0 ? zones.offsetSeconds() : InstantResolver.NO_OFFSET;
    if (year == 0 && isWithoutYear()) {
      year = datedYear;
    }
    if (year > 0) {
      resolver.resolveInYear(format, timestamps.value(), year, offset);
    } else {
      resolver.resolve(format, timestamps.value(), offset);
    }
    return true;
  }

  private boolean isWithoutYear() {
    return TimestampFormat.hasDate(format) && !TimestampFormat.hasYear(format);
  }

  /**
   * {@code Tue Jan 2 03:04:05 CET 2024}, {@code Jan 2 03:04:05 2024}: the year, or 0. Without a
   * zone it is one only if it is no later than the input; behind a weekday its calendar then gives
   * that day another.
   */
  private int yearBehind(byte[] bytes, int timeEnd, int zone, int to) {
    int at = timeEnd + zone;
    int behind = at + 1 + YEAR_DIGITS;
    boolean four = to >= behind && bytes[at] == ' ' && (to == behind || !isWord(bytes[behind]));
    int year = four ? Ascii.four(bytes, at + 1) : 0;
    Layout layout = TimestampFormat.layout(format);
    boolean weekday = layout.era() == DatePart.Era.WEEKDAY;
    boolean fits =
        (layout.date().isNamed() || (weekday && zone == 0))
            ? resolver.mayBe(year)
            : weekday && CivilDays.inRange(year);
    return fits ? year : 0;
  }

  private boolean lineEpoch(byte[] bytes, int from, int to) {
    if (!filter.allows(0)) {
      return false;
    }
    int audit = EpochPlace.inAudit(bytes, from, to);
    return epoch(bytes, audit >= 0 ? audit : EpochPlace.atStart(bytes, from, to), to);
  }

  private boolean anyEpoch(byte[] bytes, int from, int to) {
    int stop = Math.min(to, from + SEARCHED_BYTES);
    for (int at = from; at < stop; at++) {
      boolean opens = at == from || (!isWord(bytes[at - 1]) && bytes[at - 1] != '.');
      if (opens && epoch(bytes, at, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean epoch(byte[] bytes, int at, int to) {
    int length = epochs.parse(bytes, at, to);
    if (length == 0) {
      return false;
    }
    start = at;
    end = at + length;
    format = TimestampFormat.NO_LAYOUT;
    digits = epochs.digits();
    offset = 0;
    yearAt = -1;
    resolver.resolveEpoch(epochs.units(), epochs.digits());
    return true;
  }
}
