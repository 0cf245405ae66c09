package semlog.search;

import java.util.OptionalInt;
import semlog.bytes.ByteBuilder;

/** The search of one input: selected lines with those around them, in order, each once. */
final class InputSearch implements ChunkSearch {
  private final LineChunks chunks;
  private final Selector selector;
  private final Context context;
  private final LineSink sink;
  private final ShownLine shown;

  /** The last lines before the chunk that may still be shown, and how many they are. */
  private ByteBuilder tail = new ByteBuilder();

  private int tailLines;

  /** Behind the last line shown, in the input; -1 when none was. */
  private long shownTo = -1;

  /** Behind the last line shown in this chunk, or its start. */
  private int done;

  private int afterLeft;
  private long selected;

  /** Where the last chunk ended in the input. */
  private long chunkEnd;

  /** Lines are counted up to here in this chunk. */
  private int counted;

  private long countedLines;

  InputSearch(Selector selector, LineChunks chunks, Context context, LineSink sink) {
    this.chunks = chunks;
    this.shown = new ShownLine(chunks, selector);
    this.selector = selector;
    this.context = context;
    this.sink = sink;
  }

  @Override
  public Tally tally() {
    long all = selected + chunks.counted();
    return new Tally(1, all > 0 ? 1 : 0, chunks.bytesPassed(), all);
  }

  @Override
  public boolean hasShown() {
    return shownTo >= 0;
  }

  @Override
  public boolean chunk(boolean gapFirst) {
    byte[] text = chunks.buffer();
    int to = chunks.to();
    selector.over();
    done = chunks.from();
    counted = chunks.from();
    countedLines = chunks.firstLineNumber();
    if (chunks.firstOffset() != chunkEnd) {
      tail.clear();
      tailLines = 0;
    }
    chunkEnd = offset(to);
    int from = showKnown() ? to : done;
    while (from < to && !isEnough()) {
      if (selected == context.most()) {
        showAfter(to); // as grep does it: what follows the last is context, selected or not
        break;
      }
      int line = selector.next(from);
      showAfter(line < 0 ? to : line);
      if (line < 0) {
        break;
      }
      int end = LineFeeds.after(text, line, to);
      showBefore(line, gapFirst);
      selected++;
      show(line, end, true);
      afterLeft = context.after();
      from = end;
    }
    keepTail();
    return !isEnough();
  }

  /** Shows all lines at once, if all are selected and nothing is said of any. */
  private boolean showKnown() {
    OptionalInt lines = selector.known();
    boolean plain = lines.isPresent() && context.most() == Long.MAX_VALUE && !context.isAny();
    if (!plain || !sink.selected(chunks.buffer(), chunks.from(), chunks.to())) {
      return false;
    }
    selected += lines.getAsInt();
    done = chunks.to();
    shownTo = chunkEnd;
    return true;
  }

  private boolean isEnough() {
    return (selected == context.most() && afterLeft == 0) || (selected > 0 && sink.wantsOne());
  }

  private void showAfter(int limit) {
    while (afterLeft > 0 && done < limit) {
      show(done, LineFeeds.after(chunks.buffer(), done, chunks.to()), false);
      afterLeft--;
    }
  }

  private void showBefore(int line, boolean gapFirst) {
    int start = line;
    int wanted = context.before();
    while (wanted > 0 && start > done) {
      start = LineFeeds.lineStart(chunks.buffer(), done, start - 1);
      wanted--;
    }
    boolean fromTail = start == chunks.from() && done == chunks.from();
    int tailStart = fromTail ? tailStart(wanted) : tail.length();
    int fromTailLines = fromTail ? Math.min(wanted, tailLines) : 0;
    long begin = offset(start) - (tail.length() - tailStart);
    boolean gap = shownTo < 0 ? gapFirst : begin > shownTo;
    if (context.isAny() && gap) {
      sink.gap();
    }
    showTail(tailStart, fromTailLines);
    while (start < line) {
      int end = LineFeeds.after(chunks.buffer(), start, chunks.to());
      show(start, end, false);
      start = end;
    }
  }

  /** Where the last so many lines of the tail begin. */
  private int tailStart(int lines) {
    int start = tail.length();
    for (int i = 0; i < lines && start > 0; i++) {
      start = LineFeeds.lineStart(tail.array(), 0, start - 1);
    }
    return start;
  }

  private void showTail(int from, int lines) {
    int start = from;
    for (int left = lines; left > 0; left--) {
      int end = LineFeeds.after(tail.array(), start, tail.length());
      shown.set(tail.array(), start, end);
      shown.place(chunks.firstLineNumber() - left, chunks.firstOffset() - (tail.length() - start));
      sink.context(shown);
      start = end;
    }
    tail.clear();
    tailLines = 0;
  }

  private void show(int start, int end, boolean isSelected) {
    shown.set(chunks.buffer(), start, end);
    shown.place(sink.wantsNumbers() ? number(start) : 0, offset(start));
    if (isSelected) {
      sink.selected(shown);
    } else {
      sink.context(shown);
    }
    done = end;
    shownTo = offset(end);
  }

  private long offset(int at) {
    return chunks.firstOffset() + at - chunks.from();
  }

  private long number(int at) {
    countedLines += LineFeeds.count(chunks.buffer(), counted, at);
    counted = at;
    return countedLines;
  }

  /** Keeps the last lines that were not shown, as many as a match in the next chunk may ask for. */
  private void keepTail() {
    if (context.before() == 0) {
      return;
    }
    int start = chunks.to();
    int lines = 0;
    while (lines < context.before() && start > done) {
      start = LineFeeds.lineStart(chunks.buffer(), done, start - 1);
      lines++;
    }
    ByteBuilder kept = new ByteBuilder();
    if (done == chunks.from() && start == done) {
      int older = Math.min(context.before() - lines, tailLines);
      int tailStart = tailStart(older);
      kept.bytes(tail.array(), tailStart, tail.length() - tailStart);
      lines += older;
    }
    kept.bytes(chunks.buffer(), start, chunks.to() - start);
    tail = kept;
    tailLines = lines;
  }
}
