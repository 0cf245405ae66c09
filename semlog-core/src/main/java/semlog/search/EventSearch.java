package semlog.search;

import java.time.Instant;
import java.time.ZoneOffset;
import semlog.bytes.ByteBuilder;
import semlog.grouping.EventStarts;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/** The search of one input that shows all lines of an event of which one is selected. */
final class EventSearch implements ChunkSearch {
  /** Of a larger event the lines so far before a selected one are left out. */
  private static final int MOST_HELD = 4 << 20;

  private final Selector selector;
  private final LineChunks chunks;
  private final long most;
  private final LineSink sink;
  private final EventStarts starts;
  private final ShownLine shown;

  /** Where times stand does not depend on what they mean. */
  private final LineTimeReader times =
      new LineTimeReader(TimeContext.of(ZoneOffset.UTC, Instant.EPOCH), TimeFilter.any());

  /** The lines of the event at hand while none of them is selected. */
  private final ByteBuilder held = new ByteBuilder();

  private long heldLines;
  private boolean inSelected;
  private boolean hasShown;
  private long selected;
  private long number;

  EventSearch(Selector selector, LineChunks chunks, long most, LineSink sink, EventStarts starts) {
    this.selector = selector;
    this.chunks = chunks;
    this.most = most;
    this.sink = sink;
    this.starts = starts;
    this.shown = new ShownLine(chunks, selector);
  }

  @Override
  public Tally tally() {
    return new Tally(1, selected > 0 ? 1 : 0, chunks.bytesPassed(), selected);
  }

  @Override
  public boolean hasShown() {
    return hasShown;
  }

  @Override
  public boolean chunk(boolean gapFirst) {
    byte[] text = chunks.buffer();
    int to = chunks.to();
    selector.over();
    number = chunks.firstLineNumber();
    int next = -1;
    int end;
    for (int line = chunks.from(); line < to; line = end) {
      end = LineFeeds.after(text, line, to);
      if (begins(text, line, end)) {
        held.clear();
        heldLines = 0;
        inSelected = false;
      }
      if (selected == most && !inSelected) {
        return false;
      }
      if (next < line && selected < most) {
        next = selector.next(line);
        next = next < 0 ? to : next;
      }
      line(line, end, next == line && selected < most);
      number++;
    }
    return selected < most || inSelected;
  }

  private boolean begins(byte[] text, int line, int end) {
    int textEnd = text[end - 1] == '\n' ? end - 1 : end;
    boolean timed = times.read(text, line, textEnd);
    return starts.begins(text, line, textEnd, timed ? times.start() - line : EventStarts.NO_TIME);
  }

  private void line(int line, int end, boolean isSelected) {
    if (isSelected) {
      showHeld(chunks.firstOffset() + line - chunks.from());
      selected++;
      inSelected = true;
    }
    if (inSelected) {
      show(chunks.buffer(), line, end, chunks.firstOffset() + line - chunks.from(), isSelected);
    } else {
      hold(line, end);
    }
  }

  private void hold(int line, int end) {
    if (held.length() + (end - line) > MOST_HELD) {
      held.clear();
      heldLines = 0;
    }
    held.bytes(chunks.buffer(), line, end - line);
    heldLines++;
  }

  private void showHeld(long offset) {
    long here = number;
    number -= heldLines;
    int end;
    for (int line = 0; line < held.length(); line = end) {
      end = LineFeeds.after(held.array(), line, held.length());
      show(held.array(), line, end, offset - held.length() + line, false);
      number++;
    }
    number = here;
    held.clear();
    heldLines = 0;
  }

  private void show(byte[] text, int line, int end, long offset, boolean isSelected) {
    shown.set(text, line, end);
    shown.place(number, offset);
    hasShown = true;
    if (isSelected) {
      sink.selected(shown);
    } else {
      sink.context(shown);
    }
  }
}
