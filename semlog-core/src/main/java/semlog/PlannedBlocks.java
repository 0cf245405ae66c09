package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.block.RowRestorer;
import semlog.column.DecodingRoom;
import semlog.fault.Damaged;
import semlog.index.Candidates;
import semlog.index.Found;
import semlog.pattern.Required;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/** The blocks of an archive in order, each with the rows in it that a search may select. */
final class PlannedBlocks {
  /** What was seen in a block. */
  private sealed interface Seen {
    record Looked(BlocksAhead.Block block, Found found, Optional<RowRestorer> restorer)
        implements Seen {}

    /** What is found depends on the times before it, unless it was found already. */
    record Outlined(BlocksAhead.Block block, TimeRows.Outline outline, Optional<Found> found)
        implements Seen {}

    /** It was passed over. */
    record Past(BlockFeed.Passed block) implements Seen {}
  }

  /** A block of which less is kept hardly adds to the memory that a search takes. */
  private static final long LIGHT_BYTES = 8 << 20;

  private final BlocksAhead<Seen> blocks;
  private final Wanted wanted;
  private final Optional<Candidates> candidates;
  private final Optional<QueryRows> queried;
  private final Optional<TimeRows> timed;

  /** Of blocks that were looked at; a room is as large as the block needs that needs most. */
  private final Queue<DecodingRoom> rooms = new ConcurrentLinkedQueue<>();

  /** Selected lines that are counted and not given. */
  private long counted;

  /** Whether a block had a line that was waited for. */
  private boolean waited;

  /** Whether the next block begins within a line. */
  private boolean cut;

  /**
   * The blocks from the first one on.
   *
   * @param times of lines, also of those that are restored
   */
  PlannedBlocks(
      Deque<BlockFeed> feeds, Wanted wanted, Supplier<TimeContext> context, LazyTimes times) {
    this.wanted = wanted;
    List<Required> strings = wanted.stringsOfLines();
    this.candidates =
        wanted.selection().pattern().isEmpty() && strings.isEmpty()
            ? Optional.empty()
            : Optional.of(new Candidates(strings));
    this.queried = wanted.selection().query().map(QueryRows::new);
    this.timed =
        wanted.selection().isTimed()
            ? Optional.of(new TimeRows(wanted.selection(), context, times))
            : Optional.empty();
    int threads = wanted.asksForTemplates() ? 1 : wanted.threads();
    this.blocks = new BlocksAhead<>(feeds, BlockTest.of(wanted, context), threads, looks());
  }

  /** How many lines were selected that are only counted. */
  long counted() {
    return counted;
  }

  /**
   * The next block; none when there is none, or when enough lines were counted.
   *
   * @throws Damaged in its place if it is
   */
  Optional<PlannedBlock> next() throws IOException {
    return counted > 0 && counted >= wanted.counted()
        ? Optional.empty()
        : blocks.next().map(this::planned);
  }

  /** Several blocks may be looked through at once where none needs the one before. */
  private BlocksAhead.Look<Seen> looks() {
    return new BlocksAhead.Look<>() {
      @Override
      public Seen at(BlocksAhead.Block block, boolean ahead) {
        return inRoom(block, () -> seen(block, ahead));
      }

      private Seen seen(BlocksAhead.Block block, boolean ahead) {
        if (timed.isPresent()) {
          return outlined(block, ahead);
        }
        Found found = found(block).orElseThrow();
        return new Seen.Looked(block, found, ahead ? prepared(block, found) : early(block, found));
      }

      @Override
      public boolean isLight(Seen seen) {
        return seen instanceof Seen.Looked looked
            && looked.block().columns().heldBytes() < LIGHT_BYTES;
      }

      @Override
      public Seen past(BlockFeed.Passed block) {
        return new Seen.Past(block);
      }
    };
  }

  private <T> T inRoom(BlocksAhead.Block block, Supplier<T> look) {
    DecodingRoom room = Optional.ofNullable(rooms.poll()).orElseGet(DecodingRoom::new);
    try (BlockColumns.Decoding _ = block.columns().decodeIn(room)) {
      return look.get();
    } finally {
      rooms.add(room);
    }
  }

  /** What restores the rows of the first block that has some, whose first line is waited for. */
  private Optional<RowRestorer> early(BlocksAhead.Block block, Found found) {
    if (waited || shown(found).isEmpty()) {
      return Optional.empty();
    }
    waited = true;
    return Optional.of(RowRestorer.upTo(block.columns(), end(block, shown(found)), true));
  }

  /** The rows of those that were found that are not only counted. */
  private BitSet shown(Found found) {
    BitSet rows = (BitSet) found.may().clone();
    if (wanted.counted() > 0) {
      rows.andNot(found.sure());
    }
    return rows;
  }

  /** Where rows that are wanted end, with those around them. */
  private int end(BlocksAhead.Block block, BitSet rows) {
    int last = block.columns().rows();
    return wanted.offsets() ? last : (int) Math.min(last, (long) rows.length() + wanted.after());
  }

  /** What restores the rows of a block, made while those of another are shown. */
  private Optional<RowRestorer> prepared(BlocksAhead.Block block, Found found) {
    BitSet rows = shown(found);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    try {
      RowRestorer restorer = RowRestorer.upTo(block.columns(), end(block, rows), false);
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
      case Seen.Outlined outlined -> planned(outlined);
      case Seen.Past(BlockFeed.Passed passed) -> planned(passed);
    };
  }

  /** Looks for what is wanted at any time, and leaves what is wanted of a range to its turn. */
  private Seen.Outlined outlined(BlocksAhead.Block block, boolean ahead) {
    boolean range = wanted.selection().isRange();
    Optional<Found> found = range ? Optional.empty() : found(block);
    return new Seen.Outlined(
        block, TimeRows.outline(block.fed(), block.columns(), ahead && range), found);
  }

  private PlannedBlock planned(Seen.Outlined seen) {
    BlocksAhead.Block block = seen.block();
    TimeRows.Timed found =
        inRoom(
            block,
            () ->
                timed
                    .orElseThrow()
                    .rows(seen.outline(), () -> seen.found().or(() -> found(block))));
    return planned(block, found.found(), Optional.of(found.times()), Optional.empty());
  }

  private PlannedBlock planned(BlockFeed.Passed passed) {
    if (timed.isEmpty() || timed.get().pass(passed)) {
      return PlannedBlock.passed(passed, wanted);
    }
    return planned(outlined(PlannedBlock.opened(passed), false));
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
}
