package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import semlog.block.BlockColumns;
import semlog.fault.Damaged;
import semlog.index.Candidates;
import semlog.search.LineChunks;
import semlog.search.LineEvent;
import semlog.search.Opened;
import semlog.search.Wanted;

/**
 * The lines of an archive that a search may select, and those around them. Each chunk is a run of
 * lines that follow one another; between two chunks lines may be left out.
 */
final class PlannedLines implements LineChunks {
  /** What comes next in the archive: a block, or damage in its place. */
  private sealed interface Item {
    record Block(PlannedBlock block) implements Item {}

    record Lost(Damaged damage) implements Item {}
  }

  private final Closeable source;
  private final Deque<BlockFeed> feeds;
  private final Endings endings;
  private final Wanted wanted;
  private final Candidates candidates;
  private final RestoredChunk chunk;
  private final Deque<Item> ahead = new ArrayDeque<>();
  private Optional<Damaged> damage = Optional.empty();

  /** Lines and bytes of the blocks that were left behind. */
  private long lines;

  private long bytes;
  private Opened opened = Opened.NONE;
  private long firstLine;
  private long offset;

  /** Whether rows were left out behind the last one given. */
  private boolean gap;

  /** How many rows from here on are wanted for what came before them. */
  private int head;

  PlannedLines(
      Closeable source, Deque<BlockFeed> feeds, Endings endings, Wanted wanted, LazyTimes times) {
    this.source = source;
    this.feeds = feeds;
    this.endings = endings;
    this.wanted = wanted;
    this.candidates = new Candidates(wanted.strings());
    this.chunk = new RestoredChunk(times);
  }

  @Override
  public boolean next() throws IOException {
    offset += chunk.length();
    chunk.clear();
    try {
      while (damage.isEmpty() && !chunk.isFull() && fill()) {}
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!chunk.isEmpty()) {
      return true;
    }
    if (damage.isPresent()) {
      Damaged found = damage.get();
      damage = Optional.empty();
      throw found;
    }
    return false;
  }

  /** Goes on by a row or a block; false when the chunk is complete, or there is nothing more. */
  private boolean fill() throws IOException {
    if (ahead.isEmpty() && !open()) {
      return false;
    }
    switch (ahead.peek()) {
      case Item.Lost lost -> {
        ahead.remove();
        damage = Optional.of(lost.damage());
      }
      case Item.Block item -> {
        try {
          return fill(item.block());
        } catch (Damaged e) {
          ahead.remove();
          opened = opened.plus(item.block().opened());
          lines += item.block().linesBefore(item.block().position());
          bytes += item.block().delivered();
          damage = Optional.of(e);
        }
      }
    }
    return true;
  }

  private boolean fill(PlannedBlock block) throws IOException {
    if (head > 0) {
      block.wantHead(head);
      head = Math.max(0, head - block.rows());
    }
    int row = block.next();
    if (row < 0) {
      wantTail(block);
      row = block.next();
    }
    if (row < 0) {
      leave(block);
      return chunk.isEmpty() || !chunk.endsLine();
    }
    gap |= row > block.position();
    if (chunk.isEmpty()) {
      firstLine = lines + block.linesBefore(row) + 1;
      offset += gap && !wanted.offsets() ? 1 : 0;
      gap = false;
    }
    if (!gap) {
      block.give(row, chunk);
    }
    return !gap;
  }

  private void leave(PlannedBlock block) {
    ahead.remove();
    opened = opened.plus(block.opened());
    gap |= block.position() < block.rows();
    offset += wanted.offsets() && block.delivered() == 0 ? block.rawBytes() : 0;
    lines += block.linesBefore(block.rows());
    bytes += block.rawBytes();
    if (block.position() == block.rows()) {
      head = Math.max(head, Math.max(block.overhang(), block.endsWithPiece() ? 1 : 0));
    }
  }

  /** Wants as many of the last rows as a candidate in the blocks behind may ask for. */
  private void wantTail(PlannedBlock block) throws IOException {
    int needed = wanted.before();
    Deque<Item> behind = new ArrayDeque<>();
    behind.add(ahead.remove());
    while (needed > 0 && (!ahead.isEmpty() || open())) {
      Item item = ahead.remove();
      behind.add(item);
      if (item instanceof Item.Block(PlannedBlock next)) {
        if (next.firstCandidate() < next.rows()) {
          block.wantTail(Math.max(0, needed - next.firstCandidate()));
          needed = 0;
        }
        needed -= next.rows();
      }
    }
    while (!behind.isEmpty()) {
      ahead.addFirst(behind.removeLast());
    }
  }

  /** Looks through the next block; false when there is none. */
  private boolean open() throws IOException {
    while (!feeds.isEmpty()) {
      try {
        Optional<BlockFeed.Fed> fed = feeds.peek().next();
        if (fed.isPresent()) {
          ahead.add(new Item.Block(planned(fed.get())));
          return true;
        }
        feeds.remove();
      } catch (Damaged e) {
        ahead.add(new Item.Lost(e));
        return true;
      }
    }
    return false;
  }

  private PlannedBlock planned(BlockFeed.Fed fed) {
    BlockColumns columns = fed.columns();
    BitSet rows = candidates.rows(columns, fed.stamps());
    return new PlannedBlock(fed, columns, rows, wanted.before(), wanted.after(), wanted.offsets());
  }

  @Override
  public byte[] buffer() {
    return chunk.array();
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int to() {
    return chunk.length();
  }

  @Override
  public long firstLineNumber() {
    return firstLine;
  }

  @Override
  public long firstOffset() {
    return offset;
  }

  @Override
  public long bytesPassed() {
    return ahead.peek() instanceof Item.Block(PlannedBlock block)
        ? bytes + block.delivered()
        : bytes;
  }

  @Override
  public LineEvent fields(int lineStart, int lineEnd) {
    return chunk.fields(lineStart, lineEnd);
  }

  @Override
  public Optional<Opened> opened() {
    Opened all = opened;
    for (Item item : ahead) {
      all = item instanceof Item.Block(PlannedBlock block) ? all.plus(block.opened()) : all;
    }
    return Optional.of(all);
  }

  @Override
  public Optional<String> unfinished() {
    return endings.unfinished();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
