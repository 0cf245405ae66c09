package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import semlog.attribute.PublicTemplate;
import semlog.event.EventWriter;
import semlog.event.TemplateMembers;
import semlog.grouping.EventStarts;
import semlog.template.Skeleton;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;

/**
 * Raw log bytes into events, one JSON object each, as the lines come. An event is complete in the
 * buffer when the next one has begun or {@link #release} returns, and at the output when {@link
 * #flush} does. For use by one thread.
 */
public final class EventStream implements Closeable {
  /** Of a longer line each piece of this size is an event, without attributes. */
  private static final int LONGEST_LINE = 1 << 24;

  private final EventWriter writer;
  private final LineTimeReader times;
  private final LineUnderstanding understanding = new LineUnderstanding();
  private final Tokenizer tokens = new Tokenizer();
  private final EventOptions options;
  private final GatheredEvent gathered;
  private EventStarts starts;
  private Optional<String> assumed = Optional.empty();
  private TemplateStore store;
  private PreparedLine[] prepared = new PreparedLine[256];
  private String source;
  private long line;
  private byte[] partial = new byte[1 << 12];
  private int partialLength;

  /** Whether the bytes to come belong to a line of which a piece was told. */
  private boolean withinLine;

  /**
   * A stream of the events of one input after the other.
   *
   * @param out where the JSON goes; stays open
   * @param source the first input's name: {@code @source}
   * @param times what the times of the input do not say themselves
   * @param learnt templates known beforehand, or an empty store
   */
  public EventStream(
      OutputStream out,
      String source,
      EventOptions options,
      TimeContext times,
      TemplateStore learnt) {
    this.options = options;
    this.writer = new EventWriter(out, options.asArray(), options.schema());
    this.gathered = new GatheredEvent(writer);
    this.starts = options.starts();
    this.times = new LineTimeReader(times, options.filter());
    this.source = source;
    this.store = learnt;
  }

  /** The templates learnt so far. */
  TemplateStore learnt() {
    return store;
  }

  LineListener listener() {
    return this::event;
  }

  /** Goes on with another input, whose lines count from 1. */
  public void source(String name) throws IOException {
    endLine();
    release();
    withinLine = false;
    starts = options.starts();
    assumed = Optional.empty();
    source = name;
    line = 0;
  }

  /** Takes the next bytes of the log, as they come. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    for (int at = offset; at < end; at++) {
      if (bytes[at] == '\n') {
        if (partialLength > 0 || withinLine) {
          keep(bytes, start, at);
          endLine();
          withinLine = false;
        } else {
          learn(bytes, start, at);
        }
        start = at + 1;
      }
    }
    keep(bytes, start, end);
  }

  private void keep(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (partialLength + length > partial.length) {
      partial = Arrays.copyOf(partial, Math.max(partialLength + length, partial.length * 2));
    }
    System.arraycopy(bytes, from, partial, partialLength, length);
    partialLength += length;
    if (partialLength >= LONGEST_LINE) {
      endLine();
      withinLine = true;
    }
  }

  private void endLine() throws IOException {
    if (partialLength > 0) {
      int length = partialLength;
      partialLength = 0;
      learn(partial, 0, length);
    }
  }

  private void learn(byte[] bytes, int from, int to) throws IOException {
    event(store, store.learn(tokens, bytes, from, to), tokens, bytes, from, to, withinLine);
  }

  private void event(
      TemplateStore from,
      int skeleton,
      Tokenizer tokens,
      byte[] bytes,
      int start,
      int end,
      boolean continues)
      throws IOException {
    if (from != store) {
      store = from;
      Arrays.fill(prepared, null);
    }
    int to = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    line += continues ? 0 : 1;
    boolean timed = !continues && times.read(bytes, start, to);
    boolean begins =
        continues
            || starts.begins(bytes, start, to, timed ? times.start() - start : EventStarts.NO_TIME);
    if (begins || gathered.isEmpty() || gathered.isFullFor(end - start)) {
      release();
      gathered.begin(line, continues || !begins);
      if (timed && begins) {
        gathered.timestamp(times);
        if (times.isOrderAssumed() && assumed.isEmpty()) {
          assumed = times.assumedOrder();
        }
      }
    }
    gathered.add(
        prepared(skeleton, tokens, bytes, start, end), tokens, bytes, start, to, end, !continues);
  }

  private PreparedLine prepared(int skeleton, Tokenizer line, byte[] bytes, int start, int end) {
    if (skeleton >= prepared.length) {
      prepared = Arrays.copyOf(prepared, Math.max(skeleton + 1, prepared.length * 2));
    }
    Skeleton.Fit fit = store.skeleton(skeleton).fit();
    PreparedLine known = prepared[skeleton];
    if (known == null || known.plan().template() != fit.template()) {
      LineUnderstanding.Plan plan = understanding.plan(fit, line, bytes, start, end);
      PublicTemplate shown = plan.publicTemplate();
      fit.template().publish(shown.id());
      known =
          new PreparedLine(
              plan,
              new TemplateMembers(shown.text(), shown.id(), options.schema()),
              Member.of(plan.ofSkeleton(), options.schema()));
      prepared[skeleton] = known;
    }
    return known;
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

  /** Takes the last event for complete. A line that yet belongs to it begins one that says so. */
  public void release() throws IOException {
    gathered.release(source);
  }

  /** Ends the last line, the last event and the JSON, unless the output has failed. */
  @Override
  public void close() throws IOException {
    if (writer.isComplete()) {
      endLine();
      release();
    }
    writer.close();
  }
}
