package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.block.RowRestorer;
import semlog.fault.Damaged;
import semlog.index.Found;
import semlog.search.Opened;
import semlog.search.Wanted;

/** A block of which only some rows are wanted. Its rows are given in order. */
final class PlannedBlock {
  private final Supplier<BlocksAhead.Block> opening;
  private Optional<BlocksAhead.Block> open = Optional.empty();
  private Optional<RowRestorer> restorer = Optional.empty();
  private final int rows;
  private final long rawBytes;
  private final int firstCandidate;
  private final int overhang;
  private final boolean whole;
  private final BitSet pieces;
  private final long counted;
  private final Optional<RowTimes> times;

  /** Those that are known to be selected lines. */
  private final BitSet sure;

  private BitSet wanted;
  private int position;
  private long delivered;
  private long given;

  private PlannedBlock(
      int rows,
      long rawBytes,
      Supplier<BlocksAhead.Block> opening,
      Found found,
      BitSet pieces,
      Optional<RowTimes> times,
      Wanted asked) {
    this.rows = rows;
    this.rawBytes = rawBytes;
    this.opening = opening;
    this.times = times;
    this.sure = found.sure();
    this.pieces = pieces;
    BitSet candidates = (BitSet) found.may().clone();
    this.counted = asked.counted() > 0 ? found.sure().cardinality() : 0;
    if (counted > 0) {
      candidates.andNot(found.sure());
    }
    int before = asked.before();
    int after = asked.after();
    this.firstCandidate = candidates.isEmpty() ? rows : candidates.nextSetBit(0);
    this.overhang = Math.max(0, candidates.length() + after - rows);
    boolean lines = pieces.isEmpty() || pieces.nextSetBit(0) == rows - 1;
    this.whole = asked.offsets() || (!lines && before + after > 0);
    this.wanted = widened(candidates, before, after);
  }

  /**
   * A block that was looked through.
   *
   * @param restorer restores its rows, if one was made already
   * @param found rows that may be selected
   * @param times of its rows, where they were asked for
   * @param asked what is wanted beside them
   */
  static PlannedBlock of(
      BlocksAhead.Block block,
      Optional<RowRestorer> restorer,
      Found found,
      Optional<RowTimes> times,
      Wanted asked) {
    boolean any = asked.counted() > 0 ? !found.may().equals(found.sure()) : !found.may().isEmpty();
    BitSet pieces = any ? pieces(block.columns()) : new BitSet();
    PlannedBlock planned =
        new PlannedBlock(
            block.columns().rows(),
            block.fed().rawBytes(),
            () -> block,
            found,
            pieces,
            times,
            asked);
    planned.open = Optional.of(block);
    planned.restorer = restorer;
    return planned;
  }

  /** A block that was passed over, and is opened where lines around selected ones are wanted. */
  static PlannedBlock passed(BlockFeed.Passed block, Wanted asked) {
    return new PlannedBlock(
        (int) block.lines(),
        block.rawBytes(),
        () -> opened(block),
        Found.none(),
        new BitSet(),
        Optional.empty(),
        asked);
  }

  /** A block that was to be passed over. */
  static BlocksAhead.Block opened(BlockFeed.Passed passed) {
    try {
      BlocksAhead.Block block = BlocksAhead.Block.of(passed.opening().open());
      if (block.columns().rows() != passed.lines()) {
        throw new Damaged(block.fed().name() + ": the directory says otherwise");
      }
      return block;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet pieces(BlockColumns columns) {
    BitSet pieces = new BitSet();
    for (int local = 0; local < columns.templates(); local++) {
      if (columns.isPiece(local)) {
        for (int row = 0; row < columns.rows(); row++) {
          pieces.set(row, columns.local(row) == local);
        }
      }
    }
    return pieces;
  }

  private BitSet widened(BitSet candidates, int before, int after) {
    if (candidates.isEmpty() || (before + after == 0 && !whole)) {
      return candidates;
    }
    BitSet wide = new BitSet(rows);
    if (whole) {
      wide.set(0, rows);
      return wide;
    }
    for (int from = candidates.nextSetBit(0); from >= 0; ) {
      int to = candidates.nextClearBit(from);
      wide.set(Math.max(0, from - before), Math.min(rows, to + after));
      from = candidates.nextSetBit(to);
    }
    return wide;
  }

  /** How many selected rows are counted and not given. */
  long counted() {
    return counted;
  }

  /** How many rows come before the first that may be selected; all if none may. */
  int firstCandidate() {
    return firstCandidate;
  }

  /** How many rows of the blocks behind are wanted for the last that may be selected. */
  int overhang() {
    return firstCandidate == rows ? 0 : overhang;
  }

  int rows() {
    return rows;
  }

  /** Wants the first rows too. */
  void wantHead(int count) {
    want(0, Math.min(count, rows));
  }

  /** Wants the last rows too, and one more for each that ends no line. */
  void wantTail(int count) {
    want(Math.max(position, rows - count - pieces.cardinality()), rows);
  }

  private void want(int from, int to) {
    if (from < to) {
      wanted = (BitSet) wanted.clone();
      wanted.set(whole ? position : from, whole ? rows : to);
    }
  }

  /** The next row that is wanted; -1 when none is. */
  int next() {
    return wanted.nextSetBit(position);
  }

  /** The row behind the last that was given. */
  int position() {
    return position;
  }

  private BlocksAhead.Block open() {
    if (open.isEmpty()) {
      open = Optional.of(opening.get());
    }
    return open.get();
  }

  /** Gives a row that is not before {@link #position}. */
  void give(int row, RestoredChunk chunk) {
    int before = chunk.length();
    if (restorer.isEmpty()) {
      restorer = Optional.of(RowRestorer.upTo(open().columns(), wanted.length(), false));
    }
    Supplier<RowTime> time = times.isPresent() ? times.get().at(row) : RowTime.UNKNOWN;
    chunk.add(row, restorer.get(), open().fed().templates(), time, sure.get(row));
    delivered += chunk.length() - before;
    position = row + 1;
    given++;
  }

  /** What was opened of it so far. */
  Opened opened() {
    if (open.isEmpty()) {
      return new Opened(1, 0, 1, 0, 0, rows, 0, 0, 0);
    }
    return open.get().opened(given);
  }

  /** Whether the last row, if there is one, ends no line. */
  boolean endsWithPiece() {
    return !pieces.isEmpty() && pieces.get(rows - 1);
  }

  /** How many lines end with an LF before a row. */
  long linesBefore(int row) {
    return (long) row - (pieces.isEmpty() ? 0 : pieces.get(0, row).cardinality());
  }

  long rawBytes() {
    return rawBytes;
  }

  /** Bytes of the rows that were given. */
  long delivered() {
    return delivered;
  }
}
