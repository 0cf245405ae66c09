package semlog;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.bytes.ByteBuilder;
import semlog.bytes.LineEnd;
import semlog.search.Selection;
import semlog.value.LineTimeReader;
import semlog.value.SeenTimes;
import semlog.value.TimePlace;
import semlog.value.TimeSpan;

/** The times of the lines of an archive in their order, and whether the last one is in a range. */
final class TimeLine {
  private final LazyTimes times;
  private final boolean range;
  private final Instant since;
  private final Instant until;
  private boolean begun;
  private Optional<SplitLine> split = Optional.empty();

  TimeLine(Selection selection, LazyTimes times) {
    this.times = times;
    this.range = selection.isRange();
    this.since = selection.since().orElse(Instant.MIN);
    this.until = selection.until().orElse(Instant.MAX);
  }

  /** The times of all lines, in whatever range. */
  TimeLine(LazyTimes times) {
    this.times = times;
    this.range = false;
    this.since = Instant.MIN;
    this.until = Instant.MAX;
  }

  /** Takes the time of a line at a known place. */
  void take(TimePlace place, long value) {
    times.get().take(place, value);
    begun = true;
  }

  /** Reads a line, which may have no time, with its LF if it ends with one. */
  boolean read(ByteBuilder text) {
    byte[] line = text.array();
    int length = text.length();
    int to = length > 0 && line[length - 1] == '\n' ? length - 1 : length;
    boolean found = times.get().read(line, 0, LineEnd.withoutReturn(line, 0, to));
    begun |= found;
    return found;
  }

  /** Whether the last line goes on. */
  boolean isSplit() {
    return split.isPresent();
  }

  /**
   * Goes on with a line in pieces.
   *
   * @param ends whether it is the last piece
   */
  Supplier<RowTime> part(ByteBuilder piece, boolean ends) {
    SplitLine line = split.orElseGet(() -> new SplitLine(this::readSplit));
    split = Optional.of(line);
    line.add(piece);
    if (ends) {
      line.get();
    }
    return line;
  }

  private RowTime readSplit(ByteBuilder text) {
    split = Optional.empty();
    return read(text) ? row() : row().behind();
  }

  /** Ends a line in pieces of which no more come. */
  void endSplit() {
    split.ifPresent(SplitLine::get);
  }

  /** Expects the next line to have its time where others had it. */
  void expect(TimePlace place) {
    times.get().expect(place);
  }

  /** Goes on behind lines; false if they have other times than were seen, behind these. */
  boolean pass(SeenTimes seen) {
    if (isSplit() || !times.get().isBehind(seen.before())) {
      return false;
    }
    times.get().goOn(seen.after(), !seen.isEmpty());
    begun |= !seen.isEmpty();
    return true;
  }

  /** Goes on behind a JSON object without a time. */
  void passObject() {
    times.get().passObject();
  }

  /** Goes on as behind a line of some second, as such lines say it. */
  void resume(long localSecond) {
    times.get().resume(localSecond);
  }

  /** Whether the last time is in the range; without one all lines are, also those before any. */
  boolean isInside() {
    return !range || (begun && compare(times.get(), since) >= 0 && compare(times.get(), until) < 0);
  }

  /** Whether lines of a range are wanted, not of any time. */
  boolean isRange() {
    return range;
  }

  private static int compare(LineTimeReader reader, Instant instant) {
    int seconds = Long.compare(reader.epochSecond(), instant.getEpochSecond());
    return seconds != 0 ? seconds : Integer.compare(reader.nano(), instant.getNano());
  }

  /** The last time, if there was one. */
  Optional<Instant> time() {
    LineTimeReader reader = times.get();
    return begun
        ? Optional.of(Instant.ofEpochSecond(reader.epochSecond(), reader.nano()))
        : Optional.empty();
  }

  /** What is known of the row whose time is the last one. */
  RowTime row() {
    return begun && isInside()
        ? new RowTime(RowTime.Form.OWN, time(), times.get().fractionDigits())
        : RowTime.NONE;
  }

  /** The last time as a span, if there was one. */
  Optional<TimeSpan> span() {
    return time().map(time -> TimeSpan.at(time, times.get().localSecond().orElseThrow()));
  }
}
