package semlog.netlogserve;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import semlog.value.LineTimeReader;

/** The lines of one input that are to be replayed. */
final class TimedLines implements Lines {
  private final String name;
  private final LineSource source;
  private final Options options;
  private final LineTimeReader time;
  private final Consumer<String> tell;

  private boolean included;
  private boolean timed;
  private long nanos = Long.MIN_VALUE;
  private boolean anyLine;
  private boolean anyTime;
  private boolean orderAssumed;

  /**
   * @param name what messages call the input
   * @param in becomes this object's to close
   * @param reference when the input ends at the latest
   * @param tell takes what the user should know at once
   */
  TimedLines(
      String name, InputStream in, Options options, Instant reference, Consumer<String> tell) {
    this.name = name;
    this.source = new LineSource(in);
    this.tell = tell;
    this.options = options;
    this.time = new LineTimeReader(options.context(reference), options.filter());
    this.included = options.choice().since().isEmpty();
  }

  @Override
  public boolean next(Waiting waiting) throws IOException {
    do {
      if (!source.isReady()) {
        waiting.begins();
      }
      if (!source.next()) {
        return false;
      }
      anyLine = true;
      timed = source.startsLine() && readTime();
      if (timed) {
        included = options.choice().includes(nanos);
      }
    } while (!included);
    return true;
  }

  @Override
  public LineSource piece() {
    return source;
  }

  @Override
  public boolean isTimed() {
    return timed;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public LineTimeReader time() {
    return time;
  }

  /** What messages call the input. */
  String name() {
    return name;
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
      time.assumedOrder().ifPresent(remark -> tell.accept(name + ": " + remark));
    }
    return true;
  }
}
