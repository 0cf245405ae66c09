package semlog.netlogserve;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import semlog.bytes.BulkStream;
import semlog.bytes.ByteBuilder;
import semlog.value.LineTimeReader;

/**
 * Lines put in the order of their times, as far as a window reaches: a line comes at its place if
 * fewer lines with a time than that stand between. Lines of one time stay in their order, those
 * without a time behind the line that they follow.
 */
final class SortedLines implements Lines {
  /** The widest window. */
  static final int MOST_EVENTS = 100_000;

  private static final int MOST_BYTES = 1 << 24;
  private static final int EVENT_BYTES = 1 << 6;

  private static final Comparator<Event> BY_TIME =
      (a, b) ->
          a.nanos == b.nanos ? Long.compare(a.number, b.number) : Long.compare(a.nanos, b.nanos);

  private final Lines lines;
  private final int window;
  private final LineSource source = new LineSource(new Handed());
  private final LineTimeReader time;
  private final PriorityQueue<Event> waiting = new PriorityQueue<>(BY_TIME);
  private final Deque<Event> handed = new ArrayDeque<>();
  private Optional<Event> open = Optional.empty();
  private Event current = new Event(Long.MIN_VALUE, 0, false);
  private long events;
  private long waitingBytes;
  private int linesLeft;
  private boolean timed;
  private boolean ended;

  /** A line with a time, or the first line, and those without one behind it. */
  private static final class Event {
    private final long nanos;
    private final long number;
    private final boolean timed;
    private final ByteBuilder text = new ByteBuilder(1 << 7);
    private int lines;

    Event(long nanos, long number, boolean timed) {
      this.nanos = nanos;
      this.number = number;
      this.timed = timed;
    }

    void add(LineSource piece) {
      lines += piece.startsLine() ? 1 : 0;
      text.bytes(piece.bytes(), piece.from(), piece.to() - piece.from());
    }

    int bytes() {
      return text.length() + EVENT_BYTES;
    }
  }

  /**
   * Sorts lines.
   *
   * @param lines become this object's to close
   * @param window 2 to {@link #MOST_EVENTS}
   * @param time finds where in a line its time stands
   */
  SortedLines(Lines lines, int window, LineTimeReader time) {
    this.lines = lines;
    this.window = window;
    this.time = time;
  }

  @Override
  public boolean next(Waiting begins) throws IOException {
    if (!source.isReady()) {
      begins.begins();
    }
    if (!source.next()) {
      return false;
    }
    timed = false;
    if (source.startsLine()) {
      if (linesLeft == 0) {
        current = handed.remove();
        linesLeft = current.lines;
        timed = current.timed && time.read(source.bytes(), source.from(), source.contentEnd());
      }
      linesLeft--;
    }
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
    return current.nanos;
  }

  @Override
  public LineTimeReader time() {
    return time;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Takes so many events that a window is left when as many are handed on. */
  private void fill() throws IOException {
    while (!ended && waiting.size() < 2 * window && waitingBytes < 2 * MOST_BYTES) {
      ended = !lines.next(() -> {});
      boolean begins = !ended && lines.piece().startsLine() && lines.isTimed();
      if (open.isPresent() && (ended || begins)) {
        waiting.add(open.get());
        waitingBytes += open.get().bytes();
        open = Optional.empty();
      }
      if (!ended) {
        if (open.isEmpty()) {
          open = Optional.of(new Event(begins ? lines.nanos() : Long.MIN_VALUE, events++, begins));
        }
        open.get().add(lines.piece());
      }
    }
  }

  /** The text of the events whose turn it is. */
  private byte[] turn() throws IOException {
    fill();
    ByteBuilder text = new ByteBuilder(1 << 16);
    while (!waiting.isEmpty() && (ended || waiting.size() > window || waitingBytes > MOST_BYTES)) {
      Event event = waiting.remove();
      waitingBytes -= event.bytes();
      handed.add(event);
      text.bytes(event.text.array(), 0, event.text.length());
      boolean last = ended && waiting.isEmpty();
      if (!last && text.array()[text.length() - 1] != '\n') {
        text.u8('\n');
      }
    }
    return text.toByteArray();
  }

  /** The sorted text. */
  private final class Handed extends BulkStream {
    private byte[] text = {};
    private int at;

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (at == text.length) {
        text = turn();
        at = 0;
      }
      int count = Math.min(length, text.length - at);
      System.arraycopy(text, at, target, offset, count);
      at += count;
      return count == 0 ? -1 : count;
    }
  }
}
