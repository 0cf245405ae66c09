package semlog.netlogserve;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import semlog.value.LineTimeReader;

/** The lines of one input that are to be replayed; one without a time goes with the line before. */
final class TimedLines implements Closeable {
  private final LineSource source;
  private final Options options;
  private final LineTimeReader time;

  private boolean included;
  private boolean timed;
  private long nanos;
  private boolean anyLine;
  private boolean anyTime;
  private boolean orderAssumed;

  /**
   * @param reference when the input ends at the latest
   */
  TimedLines(LineSource source, Options options, Instant reference) {
    this.source = source;
    this.options = options;
    this.time = new LineTimeReader(options.context(reference), options.filter());
    this.included = options.since().isEmpty();
  }

  /** Moves on to the next piece of a line; flushes {@code out} before it has to wait for input. */
  boolean next(OutputStream out) throws IOException {
    do {
      if (!source.isReady()) {
        out.flush();
      }
      if (!source.next()) {
        return false;
      }
      anyLine = true;
      timed = source.startsLine() && readTime();
      if (timed) {
        included = options.includes(nanos);
      }
    } while (!included);
    return true;
  }

  /** The piece that is the next one's turn. */
  LineSource piece() {
    return source;
  }

  /** Whether the piece has a time. */
  boolean isTimed() {
    return timed;
  }

  /** The piece's time, in nanoseconds since 1970. */
  long nanos() {
    return nanos;
  }

  /** More of the piece's time. */
  LineTimeReader time() {
    return time;
  }

  /** What the user should know of this input's times. */
  List<String> remarks() {
    if (anyLine && !anyTime) {
      return List.of("no line has a time that is known here, so no line was waited for");
    }
    return orderAssumed
        ? List.of("dates like 03/04/2024 were taken as March 4th; --time-format tells otherwise")
        : List.of();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private boolean readTime() {
    if (!time.read(source.bytes(), source.from(), source.contentEnd())) {
      return false;
    }
    nanos = time.epochNanos();
    anyTime = true;
    orderAssumed |= time.isOrderAssumed();
    return true;
  }
}
