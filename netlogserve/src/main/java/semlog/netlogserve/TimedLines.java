package semlog.netlogserve;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;
import semlog.value.LineTimeReader;

/** The lines of one input that are to be replayed; one without a time goes with the line before. */
final class TimedLines implements Closeable {
  private final LineSource source;
  private final Options options;
  private final LineTimeReader time;
  private final Consumer<String> tell;

  private boolean included;
  private boolean timed;
  private long nanos;
  private boolean anyLine;
  private boolean anyTime;
  private boolean orderAssumed;

  /**
   * @param in becomes this object's to close
   * @param reference when the input ends at the latest
   * @param tell takes what the user should know at once
   */
  TimedLines(InputStream in, Options options, Instant reference, Consumer<String> tell) {
    this.source = new LineSource(in);
    this.tell = tell;
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

  /** Whether there were lines, but none with a time. */
  boolean isTimeless() {
    return anyLine && !anyTime;
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
    if (time.isOrderAssumed() && !orderAssumed) {
      orderAssumed = true;
      time.assumedOrder().ifPresent(tell);
    }
    return true;
  }
}
