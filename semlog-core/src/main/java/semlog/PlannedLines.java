package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.fault.Damaged;
import semlog.search.Opened;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/**
 * The lines of an archive that a search may select, and those around them. Each chunk is a run of
 * lines that follow one another, or, if nobody asks for runs, lines of a block in order.
 */
final class PlannedLines extends RestoredLines {
  /** A chunk that is no run ends with so many bytes. */
  private static final int GATHERED = 1 << 16;

  /** What comes next in the archive: a block, or damage in its place. */
  private sealed interface Item {
    record Block(PlannedBlock block) implements Item {}

    record Lost(Damaged damage) implements Item {}
  }

  private final PlannedBlocks blocks;
  private final Wanted wanted;
  private final Deque<Item> ahead = new ArrayDeque<>();

  /** Lines and bytes of the blocks that were left behind. */
  private long lines;

  private long bytes;
  private Opened opened = Opened.NONE;

  private long firstLine;
  private long offset;

  /** Whether rows were left out behind the last one given. */
  private boolean gap;

  /** Whether a chunk was given; the first one is a run, since it is waited for. */
  private boolean given;

  /** How many rows from here on are wanted for what came before them. */
  private int head;

  PlannedLines(
      Closeable source,
      Deque<BlockFeed> feeds,
      Endings endings,
      Wanted wanted,
      Supplier<TimeContext> context) {
    this(source, feeds, endings, wanted, context, new LazyTimes(context));
  }

  private PlannedLines(
      Closeable source,
      Deque<BlockFeed> feeds,
      Endings endings,
      Wanted wanted,
      Supplier<TimeContext> context,
      LazyTimes times) {
    super(source, endings, times, wanted.isOfFields());
    this.wanted = wanted;
    this.blocks = new PlannedBlocks(feeds, wanted, context, times);
  }

  @Override
  void passed(RestoredChunk chunk) {
    offset += chunk.length();
    given |= !chunk.isEmpty();
  }

  @Override
  boolean fill() throws IOException {
    if (ahead.isEmpty() && !open()) {
      return false;
    }
    return switch (ahead.peek()) {
      case Item.Lost lost -> {
        ahead.remove();
        throw lost.damage();
      }
      case Item.Block item -> {
        try {
          yield fill(item.block());
        } catch (Damaged e) {
          ahead.remove();
          opened = opened.plus(item.block().opened());
          lines += item.block().linesBefore(item.block().position());
          bytes += item.block().delivered();
          throw e;
        }
      }
    };
  }

  private boolean fill(PlannedBlock block) throws IOException {
    if (head > 0) {
      block.wantHead(head);
      head = Math.max(0, head - block.rows());
    }
    RestoredChunk chunk = chunk();
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
    gap &= !gathers(chunk);
    if (!gap) {
      block.give(row, chunk);
    }
    return !gap;
  }

  /** Whether rows may be left out before the next one of a chunk. */
  private boolean gathers(RestoredChunk chunk) {
    return given && !wanted.runs() && chunk.length() < GATHERED && chunk.endsLine();
  }

  private void leave(PlannedBlock block) {
    ahead.remove();
    opened = opened.plus(block.opened());
    gap |= block.position() < block.rows();
    offset += wanted.offsets() && block.delivered() == 0 ? block.rawBytes() : 0;
    lines += block.linesBefore(block.rows());
    bytes += block.rawBytes();
    if (block.position() == block.rows()) {
      head = Math.max(head, block.overhang() + (block.endsWithPiece() ? 1 : 0));
    }
  }

  /** Wants those of the last rows that candidates in the blocks behind may ask for. */
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
    try {
      Optional<PlannedBlock> next = blocks.next();
      next.ifPresent(block -> ahead.add(new Item.Block(block)));
      return next.isPresent();
    } catch (Damaged e) {
      ahead.add(new Item.Lost(e));
      return true;
    }
  }

  @Override
  public boolean isAtHand() {
    return ahead.peek() instanceof Item.Block(PlannedBlock block) && block.next() >= 0;
  }

  @Override
  public long counted() {
    return blocks.counted();
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
  public Optional<Opened> opened() {
    Opened all = opened;
    for (Item item : ahead) {
      all = item instanceof Item.Block(PlannedBlock block) ? all.plus(block.opened()) : all;
    }
    return Optional.of(all);
  }
}
