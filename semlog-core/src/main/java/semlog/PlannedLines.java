package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.RowRestorer;
import semlog.fault.Damaged;
import semlog.index.Candidates;
import semlog.index.Found;
import semlog.index.GramTest;
import semlog.pattern.Required;
import semlog.search.Opened;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/**
 * The lines of an archive that a search may select, and those around them. Each chunk is a run of
 * lines that follow one another; between two chunks lines may be left out.
 */
final class PlannedLines extends RestoredLines {
  /** What comes next in the archive: a block, or damage in its place. */
  private sealed interface Item {
    record Block(PlannedBlock block) implements Item {}

    record Lost(Damaged damage) implements Item {}
  }

  /** What was seen in a block. */
  private sealed interface Seen {
    record Looked(BlocksAhead.Block block, Found found, Optional<RowRestorer> restorer)
        implements Seen {}

    /** What is found depends on the times before it. */
    record Outlined(BlocksAhead.Block block, TimeRows.Outline outline) implements Seen {}

    /** It was passed over. */
    record Past(BlockFeed.Passed block) implements Seen {}
  }

  /** A block is prepared of which no more than this part of the rows is wanted. */
  private static final int PREPARED_PART = 4;

  private final BlocksAhead<Seen> blocks;
  private final Wanted wanted;
  private final Optional<Candidates> candidates;
  private final Optional<QueryRows> queried;
  private final Optional<TimeRows> timed;
  private final Deque<Item> ahead = new ArrayDeque<>();

  /** Lines and bytes of the blocks that were left behind. */
  private long lines;

  private long bytes;
  private Opened opened = Opened.NONE;

  /** Selected lines that are counted and not given. */
  private long counted;

  /** Whether the next block begins within a line. */
  private boolean cut;

  private long firstLine;
  private long offset;

  /** Whether rows were left out behind the last one given. */
  private boolean gap;

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
    super(source, endings, times);
    this.wanted = wanted;
    List<Required> strings = wanted.stringsOfLines();
    this.candidates =
        wanted.selection().pattern().isEmpty() && strings.isEmpty()
            ? Optional.empty()
            : Optional.of(new Candidates(strings));
    this.queried = wanted.selection().query().map(QueryRows::new);
    this.timed =
        wanted.selection().isRange()
            ? Optional.of(new TimeRows(wanted.selection(), context, times))
            : Optional.empty();
    boolean alone = wanted.isOfBlocksAlone();
    Optional<GramTest> grams =
        alone ? Optional.of(new GramTest(wanted.strings())) : Optional.empty();
    this.blocks =
        new BlocksAhead<>(feeds, grams, wanted.asksForTemplates() ? 1 : wanted.threads(), looks());
  }

  @Override
  void passed(RestoredChunk given) {
    offset += given.length();
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
    if (counted > 0 && counted >= wanted.counted()) {
      return false;
    }
    try {
      Optional<Seen> seen = blocks.next();
      seen.ifPresent(block -> ahead.add(new Item.Block(planned(block))));
      return seen.isPresent();
    } catch (Damaged e) {
      ahead.add(new Item.Lost(e));
      return true;
    }
  }

  /** Several blocks may be looked through at once where none needs the one before. */
  private BlocksAhead.Look<Seen> looks() {
    return new BlocksAhead.Look<>() {
      @Override
      public Seen at(BlocksAhead.Block block, boolean ahead) {
        if (timed.isPresent()) {
          return new Seen.Outlined(block, TimeRows.outline(block.fed(), block.columns(), ahead));
        }
        Found found = found(block).orElseThrow();
        return new Seen.Looked(block, found, ahead ? prepared(block, found) : Optional.empty());
      }

      @Override
      public Seen past(BlockFeed.Passed block) {
        return new Seen.Past(block);
      }
    };
  }

  /**
   * What restores the rows of a block, made while those of another are shown. Where most rows are
   * found that would be most of the block, and of several blocks at once.
   */
  private Optional<RowRestorer> prepared(BlocksAhead.Block block, Found found) {
    BitSet rows = (BitSet) found.may().clone();
    if (wanted.counted() > 0) {
      rows.andNot(found.sure());
    }
    if (rows.isEmpty() || rows.cardinality() > block.columns().rows() / PREPARED_PART) {
      return Optional.empty();
    }
    try {
      RowRestorer restorer = new RowRestorer(block.columns());
      restorer.prepare(rows);
      return Optional.of(restorer);
    } catch (Damaged | UncheckedIOException _) {
      return Optional.empty(); // whoever shows the rows meets it again, at the first it is about
    }
  }

  private PlannedBlock planned(Seen seen) {
    return switch (seen) {
      case Seen.Looked(var block, var found, var restorer) ->
          planned(block, found, Optional.empty(), restorer);
      case Seen.Outlined(var block, var outline) -> {
        TimeRows.Timed found = timed.orElseThrow().rows(outline, () -> found(block));
        yield planned(block, found.found(), Optional.of(found.times()), Optional.empty());
      }
      case Seen.Past(BlockFeed.Passed passed) -> PlannedBlock.passed(passed, wanted);
    };
  }

  private PlannedBlock planned(
      BlocksAhead.Block looked,
      Found found,
      Optional<RowTimes> times,
      Optional<RowRestorer> restorer) {
    if (cut) {
      found.sure().clear(0);
    }
    PlannedBlock block = PlannedBlock.of(looked, restorer, found, times, wanted);
    counted += block.counted();
    cut = block.rows() == 0 ? cut : block.endsWithPiece();
    return block;
  }

  /** The rows of which all but their time may be as asked; empty if nothing else is. */
  private Optional<Found> found(BlocksAhead.Block block) {
    return wanted.isOfAttributes()
        ? holding(block, answering(block, Optional.empty()))
        : answering(block, holding(block, Optional.empty()));
  }

  /** Those of them that may hold the strings. */
  private Optional<Found> holding(BlocksAhead.Block block, Optional<Found> found) {
    return candidates.isPresent() && mayBeMore(found)
        ? both(found, candidates.get().rows(block.columns(), block.fed().stamps()))
        : found;
  }

  /** Those of them that may answer the query. */
  private Optional<Found> answering(BlocksAhead.Block block, Optional<Found> found) {
    return queried.isPresent() && mayBeMore(found)
        ? both(found, queried.get().rows(block.fed(), block.columns()))
        : found;
  }

  private static boolean mayBeMore(Optional<Found> found) {
    return found.filter(f -> f.may().isEmpty()).isEmpty();
  }

  private static Optional<Found> both(Optional<Found> found, Found other) {
    return Optional.of(found.map(other::and).orElse(other));
  }

  @Override
  public boolean isAtHand() {
    return ahead.peek() instanceof Item.Block(PlannedBlock block) && block.next() >= 0;
  }

  @Override
  public long counted() {
    return counted;
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
