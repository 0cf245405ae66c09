package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import semlog.attribute.Formats;
import semlog.bytes.LineEnd;
import semlog.event.EventWriter;
import semlog.grouping.EventStarts;
import semlog.template.TemplateStore;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;
import semlog.value.TimelessLines;

/**
 * Raw log bytes into events, one JSON object each, as the lines come. An event is complete in the
 * buffer when the next one has begun or {@link #release} returns, and at the output when {@link
 * #flush} does. For use by one thread.
 */
public final class EventStream implements Closeable {
  private final EventWriter writer;
  private final LineTimeReader times;
  private final TimelessLines timeless = new TimelessLines();
  private final LineCutter cutter = new LineCutter(this::line);
  private final SkeletonLines<PreparedLine> known;
  private final EventOptions options;
  private final GatheredEvent gathered;
  private EventStarts starts;
  private Optional<String> assumed = Optional.empty();
  private String source;
  private long line;

  /** How many bytes were before the event at hand. */
  private long gatheredFrom;

  /** A stream of events of lines that are understood by the built-in formats. */
  public EventStream(
      OutputStream out, String source, EventOptions options, TimeContext times, Learnt learnt) {
    this(out, source, options, times, Formats.BUILT_IN, learnt);
  }

  /**
   * A stream of the events of one input after the other.
   *
   * @param out where the JSON goes; stays open
   * @param source the first input's name: {@code @source}
   * @param times what the times of the input do not say themselves
   * @param formats by which lines are understood
   * @param learnt what is known of the first input
   */
  public EventStream(
      OutputStream out,
      String source,
      EventOptions options,
      TimeContext times,
      Formats formats,
      Learnt learnt) {
    this.options = options;
    this.writer = new EventWriter(out, options.asArray(), options.schema());
    this.gathered = new GatheredEvent(writer);
    this.starts = options.starts();
    this.times = new LineTimeReader(times, options.filter());
    this.source = source;
    this.known =
        new SkeletonLines<>(
            formats, learnt, PreparedLine[]::new, new PreparedLines(options.schema()));
  }

  /** The templates learnt so far. */
  TemplateStore learnt() {
    return known.store();
  }

  LineListener listener() {
    return (store, skeleton, tokens, bytes, from, to, continues) -> {
      PreparedLine prepared = known.learnt(store, skeleton, tokens, bytes, from, to, continues);
      event(prepared, bytes, from, to, continues);
    };
  }

  /** Goes on with another input, whose lines count from 1. */
  public void source(String name) throws IOException {
    cutter.end();
    release();
    starts = options.starts();
    assumed = Optional.empty();
    known.restart();
    source = name;
    line = 0;
  }

  /** Takes the next bytes of the log, as they come. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    cutter.write(bytes, offset, length);
  }

  private void line(byte[] bytes, int from, int to, boolean continues) throws IOException {
    event(known.next(bytes, from, to, continues), bytes, from, to, continues);
  }

  private void event(PreparedLine prepared, byte[] bytes, int start, int end, boolean continues)
      throws IOException {
    int to = LineEnd.withoutReturn(bytes, start, end);
    line += continues ? 0 : 1;
    boolean timed = !continues && timeless.read(times, bytes, start, to);
    boolean begins =
        continues
            || starts.begins(bytes, start, to, timed ? times.start() - start : EventStarts.NO_TIME);
    if (begins || gathered.isEmpty() || gathered.isFullFor(end - start)) {
      release();
      gathered.begin(line, continues || !begins);
      gatheredFrom = cutter.before();
      if (timed && begins) {
        gathered.timestamp(times);
        if (times.isOrderAssumed() && assumed.isEmpty()) {
          assumed = times.assumedOrder();
        }
      }
    } else if (timed && starts.isTimeOfEvent()) {
      gathered.timestamp(times);
    }
    gathered.add(prepared, known.ends(), known.slotCount(), bytes, start, to, end, !continues);
  }

  /** How dates of numbers are read that nothing explains, once there was one in the input. */
  public Optional<String> assumedOrder() {
    return assumed;
  }

  /** Hands all events to the output that are known to be complete. */
  public void flush() throws IOException {
    writer.flush();
  }

  /** Whether the next line may belong to the last event, which therefore is not written yet. */
  public boolean isGathering() {
    return !gathered.isEmpty();
  }

  /** How many of the bytes that were written are of events known to be complete. */
  long wholeBytes() {
    return gathered.isEmpty() ? cutter.before() : gatheredFrom;
  }

  /** Takes the last event for complete. A line that yet belongs to it begins one that says so. */
  public void release() throws IOException {
    gathered.release(source);
  }

  /** Ends the last line, the last event and the JSON, unless the output has failed. */
  @Override
  public void close() throws IOException {
    if (writer.isComplete()) {
      cutter.end();
      release();
    }
    writer.close();
  }
}
