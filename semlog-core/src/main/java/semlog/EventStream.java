package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.bytes.ByteBuilder;
import semlog.event.EventWriter;
import semlog.event.TemplateMembers;
import semlog.template.Skeleton;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.JsonEscapes;
import semlog.value.LineTimeReader;
import semlog.value.Rfc3339;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * Raw log bytes into events, one JSON object a line, as the lines come. Events are complete in the
 * buffer when {@link #write} returns and at the output when {@link #flush} does. For use by one
 * thread.
 */
public final class EventStream implements Closeable {
  /** Of a longer line each piece of this size is an event, without attributes. */
  private static final int LONGEST_LINE = 1 << 24;

  /** What is written for every line of a skeleton. */
  private record Prepared(
      LineUnderstanding.Plan plan, TemplateMembers template, List<Member> members) {}

  private final EventWriter writer;
  private final LineTimeReader times;
  private final LineUnderstanding understanding = new LineUnderstanding();
  private final Tokenizer tokens = new Tokenizer();
  private final byte[] rfc3339 = new byte[Rfc3339.MAX_LENGTH];
  private TemplateStore store;
  private Prepared[] prepared = new Prepared[256];
  private int[] slotEnds = new int[16];
  private String source;
  private long line;
  private byte[] partial = new byte[1 << 12];
  private int partialLength;

  /** Whether the bytes to come belong to a line of which a piece was told. */
  private boolean withinLine;

  private final ByteBuilder plain = new ByteBuilder();
  private byte[] value = {};
  private int valueStart;
  private int valueEnd;

  /**
   * A stream of the events of one input after the other.
   *
   * @param out where the JSON goes; stays open
   * @param source the first input's name: {@code @source}
   * @param asArray one JSON array instead of one object a line
   * @param times what the times of the input do not say themselves
   * @param learnt templates known beforehand, or an empty store
   */
  public EventStream(
      OutputStream out, String source, boolean asArray, TimeContext times, TemplateStore learnt) {
    this.writer = new EventWriter(out, asArray);
    this.times = new LineTimeReader(times, TimeFilter.any());
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
    withinLine = false;
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
    writer.begin(source, line, bytes, start, to);
    if (continues) {
      writer.continues();
    } else if (times.read(bytes, start, to)) {
      int length =
          Rfc3339.write(times.epochSecond(), times.nano(), times.fractionDigits(), rfc3339, 0);
      writer.timestamp(rfc3339, 0, length);
    }
    Prepared known = prepared(skeleton, tokens, bytes, start, end);
    writer.template(known.template());
    attributes(known, tokens, bytes, start, to);
    writer.end();
  }

  private void attributes(Prepared known, Tokenizer line, byte[] bytes, int start, int to)
      throws IOException {
    int slots = line.slotCount();
    if (slotEnds.length < slots) {
      slotEnds = new int[slots];
    }
    for (int slot = 0; slot < slots; slot++) {
      slotEnds[slot] = line.end(slot);
    }
    for (Member member : known.members()) {
      List<PlacedAttribute> placed = member.placed();
      if (member.isList()) {
        writer.beginList(member.name());
        for (PlacedAttribute element : placed) {
          find(element, bytes, start, to);
          writer.element(value, valueStart, valueEnd);
        }
        writer.endList();
      } else {
        find(placed.getFirst(), bytes, start, to);
        writer.attribute(member.name(), value, valueStart, valueEnd);
      }
    }
  }

  /** Where the value of an attribute lies: in the line, or apart when it was escaped there. */
  private void find(PlacedAttribute placed, byte[] bytes, int start, int to) {
    value = bytes;
    valueStart = placed.start(start, slotEnds);
    valueEnd = Math.min(to, placed.end(start, slotEnds));
    if (placed.role().isEscaped() && JsonEscapes.any(bytes, valueStart, valueEnd)) {
      plain.clear();
      JsonEscapes.append(bytes, valueStart, valueEnd, plain);
      value = plain.array();
      valueStart = 0;
      valueEnd = plain.length();
    }
  }

  private Prepared prepared(int skeleton, Tokenizer line, byte[] bytes, int start, int end) {
    if (skeleton >= prepared.length) {
      prepared = Arrays.copyOf(prepared, Math.max(skeleton + 1, prepared.length * 2));
    }
    Skeleton.Fit fit = store.skeleton(skeleton).fit();
    Prepared known = prepared[skeleton];
    if (known == null || known.plan().template() != fit.template()) {
      LineUnderstanding.Plan plan = understanding.plan(fit, line, bytes, start, end);
      PublicTemplate shown = plan.publicTemplate();
      fit.template().publish(shown.id());
      known =
          new Prepared(
              plan, new TemplateMembers(shown.text(), shown.id()), Member.of(plan.ofSkeleton()));
      prepared[skeleton] = known;
    }
    return known;
  }

  /** Hands all complete events to the output. */
  public void flush() throws IOException {
    writer.flush();
  }

  /** Ends the last line and the JSON. */
  @Override
  public void close() throws IOException {
    endLine();
    writer.close();
  }
}
