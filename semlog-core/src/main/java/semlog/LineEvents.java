package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import semlog.attribute.Formats;
import semlog.bytes.PassedBytes;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventIntake;
import semlog.event.EventReader;
import semlog.event.EventSink;
import semlog.value.TimeContext;

/**
 * The lines of a log into events, which have the members that {@link EventStream} writes: they are
 * written as JSON and read again, within the process and some at a time.
 */
public final class LineEvents implements EventIntake {
  private static final int BUFFER_BYTES = 1 << 16;

  private final EventSink sink;
  private final EventReader reader;
  private final EventStream stream;
  private final Consumer<String> tell;
  private long told;
  private boolean catchesUp;
  private boolean tellsOrder = true;

  /**
   * Events of an input of which nothing was read.
   *
   * @param maxEventBytes how large an event may be as JSON; a larger one is a bad record
   * @param source the input's name: {@code @source}
   * @param times what the times of the input do not say themselves
   * @param formats by which lines are understood
   * @param learnt what is known of the input
   * @param tell is told of what had to be assumed about it
   */
  public LineEvents(
      EventSink sink,
      int maxEventBytes,
      String source,
      EventOptions options,
      TimeContext times,
      Formats formats,
      Learnt learnt,
      Consumer<String> tell)
      throws IOException {
    this.sink = sink;
    this.tell = tell;
    this.reader = new EventReader(new Untold(), maxEventBytes);
    PassedBytes json =
        new PassedBytes((bytes, from, count) -> reader.feed(bytes, from, from + count));
    this.stream = new EventStream(json, source, options, times, formats, learnt);
  }

  /**
   * Takes bytes whose events were delivered before, in another run: lines behind them are
   * understood and counted as if there had been one.
   *
   * @param before begins with them, as the input does
   */
  public void catchUp(InputStream before, long bytes) throws IOException {
    catchesUp = true;
    byte[] buffer = new byte[BUFFER_BYTES];
    for (long left = bytes; left > 0; left -= buffer.length) {
      feed(buffer, 0, before.readNBytes(buffer, 0, (int) Math.min(left, buffer.length)));
    }
    release();
    catchesUp = false;
    told = stream.wholeBytes();
  }

  @Override
  public void feed(byte[] bytes, int from, int to) throws IOException {
    stream.write(bytes, from, to - from);
    stream.flush();
    if (tellsOrder && stream.assumedOrder().isPresent()) {
      tellsOrder = false;
      tell.accept(stream.assumedOrder().get());
    }
  }

  @Override
  public boolean isGathering() {
    return stream.isGathering();
  }

  @Override
  public void release() throws IOException {
    stream.release();
    stream.flush();
  }

  @Override
  public long wholeBytes() {
    return stream.wholeBytes() - told;
  }

  @Override
  public void end() throws IOException {
    stream.close();
    reader.end();
  }

  /** Passes on what was not delivered before. */
  private final class Untold implements EventSink {
    @Override
    public void event(Event event) throws IOException {
      if (!catchesUp) {
        sink.event(event);
      }
    }

    @Override
    public void bad(BadRecord bad) throws IOException {
      sink.bad(bad);
    }
  }
}
