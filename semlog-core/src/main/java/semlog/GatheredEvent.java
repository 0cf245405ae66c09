package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.event.EventWriter;
import semlog.event.ToldNames;
import semlog.value.LineTimeReader;
import semlog.value.Rfc3339;

/**
 * The lines of the event at hand, until it is known to be complete. Template and time are those of
 * its first line; of an attribute that several lines have the first one is told.
 */
final class GatheredEvent {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_LINES = 10_000;

  /** Lines behind these are in the message alone. */
  private static final int MOST_UNDERSTOOD = 64;

  /** A line in the text of the event. */
  private static final class Part {
    private PreparedLine prepared;
    private int start;
    private int end;
    private int[] slotEnds = new int[16];

    void slots(int[] ends, int count, int shift) {
      if (slotEnds.length < count) {
        slotEnds = new int[count];
      }
      for (int slot = 0; slot < count; slot++) {
        slotEnds[slot] = ends[slot] + shift;
      }
    }
  }

  private final EventWriter writer;
  private final ByteBuilder text = new ByteBuilder(1 << 12);
  private final List<Part> parts = new ArrayList<>(List.of(new Part()));
  private final byte[] stamp = new byte[Rfc3339.MAX_LENGTH];
  private final ToldNames told = new ToldNames();
  private final LineValues values = new LineValues();
  private long stampSecond = Long.MIN_VALUE;
  private int stampLength;
  private int understood;
  private int messageEnd;
  private boolean any;
  private long firstLine;
  private long lines;
  private boolean continues;

  GatheredEvent(EventWriter writer) {
    this.writer = writer;
  }

  /** Whether there is nothing of an event. */
  boolean isEmpty() {
    return !any;
  }

  /** Whether a line of so many bytes would be too much. */
  boolean isFullFor(int bytes) {
    return lines >= MOST_LINES || text.length() + (long) bytes > MOST_BYTES;
  }

  /**
   * Begins an event, of which no line is there yet.
   *
   * @param line the number of its first line
   * @param goesOn whether it goes on with the event before
   */
  void begin(long line, boolean goesOn) {
    any = true;
    firstLine = line;
    continues = goesOn;
    lines = 0;
    understood = 0;
    messageEnd = 0;
    stampLength = 0;
    text.clear();
  }

  /** The time of the event. */
  void timestamp(LineTimeReader time) {
    long second = time.epochSecond();
    int nano = time.nano();
    int digits = time.fractionDigits();
    stampLength =
        second == stampSecond
            ? Rfc3339.rewrite(nano, digits, stamp, 0)
            : Rfc3339.write(second, nano, digits, stamp, 0);
    stampSecond = second;
  }

  /**
   * Adds a line.
   *
   * @param slotEnds where its slots end in the bytes
   * @param end its end, with a carriage return
   * @param to the same without
   * @param counts whether it is a line of its own, and no further piece of one
   */
  void add(
      PreparedLine prepared,
      int[] slotEnds,
      int slotCount,
      byte[] bytes,
      int from,
      int to,
      int end,
      boolean counts) {
    if (understood > 0) {
      text.u8('\n');
    }
    int start = text.length();
    text.bytes(bytes, from, end - from);
    if (to > from) {
      messageEnd = start + to - from;
    }
    lines += counts ? 1 : 0;
    if (understood < MOST_UNDERSTOOD) {
      Part part = part(prepared, start, start + to - from);
      part.slots(slotEnds, slotCount, start - from);
    }
  }

  private Part part(PreparedLine prepared, int start, int end) {
    if (understood == parts.size()) {
      parts.add(new Part());
    }
    Part part = parts.get(understood++);
    part.prepared = prepared;
    part.start = start;
    part.end = end;
    return part;
  }

  /** Writes the event, if there is one, and forgets it. */
  void release(String source) throws IOException {
    if (!any) {
      return;
    }
    any = false;
    writer.begin(source, firstLine, text.array(), 0, messageEnd);
    if (lines != 1) {
      writer.lines(lines);
    }
    if (continues) {
      writer.continues();
    }
    if (stampLength > 0) {
      writer.timestamp(stamp, 0, stampLength);
    }
    writer.template(parts.getFirst().prepared.shown());
    told.clear();
    for (int i = 0; i < understood; i++) {
      attributes(parts.get(i));
    }
    writer.end();
  }

  private void attributes(Part part) throws IOException {
    values.line(text.array(), part.start, part.end, part.slotEnds);
    for (PreparedMember member : part.prepared.members()) {
      if (understood == 1 || told.add(member.name())) {
        member.write(writer, values);
      }
    }
  }
}
