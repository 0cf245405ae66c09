package semlog;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.block.RowRestorer;
import semlog.index.Found;
import semlog.search.Opened;
import semlog.search.Wanted;

/** A block of which only some rows are wanted. Its rows are given in order. */
final class PlannedBlock {
  private final BlockFeed.Fed fed;
  private final BlockColumns columns;
  private Optional<RowRestorer> restorer = Optional.empty();
  private final int firstCandidate;
  private final int overhang;
  private final boolean whole;
  private final BitSet pieces = new BitSet();
  private final long counted;
  private final Optional<RowTimes> times;
  private BitSet wanted;
  private int position;
  private long delivered;
  private long given;

  /**
   * A block that was looked through.
   *
   * @param found rows that may be selected
   * @param times of its rows, where they were asked for
   * @param asked what is wanted beside them
   */
  PlannedBlock(BlocksAhead.Block block, Found found, Optional<RowTimes> times, Wanted asked) {
    this.fed = block.fed();
    this.columns = block.columns();
    this.times = times;
    BitSet candidates = (BitSet) found.may().clone();
    this.counted = asked.counted() > 0 ? found.sure().cardinality() : 0;
    if (counted > 0) {
      candidates.andNot(found.sure());
    }
    int before = asked.before();
    int after = asked.after();
    this.firstCandidate = candidates.isEmpty() ? columns.rows() : candidates.nextSetBit(0);
    this.overhang = Math.max(0, candidates.length() + after - columns.rows());
    if (!candidates.isEmpty()) {
      markPieces();
    }
    boolean lines = pieces.isEmpty() || pieces.nextSetBit(0) == columns.rows() - 1;
    this.whole = asked.offsets() || (!lines && before + after > 0);
    this.wanted = widened(candidates, before, after);
  }

  private void markPieces() {
    for (int local = 0; local < columns.templates(); local++) {
      if (columns.isPiece(local)) {
        for (int row = 0; row < columns.rows(); row++) {
          pieces.set(row, columns.local(row) == local);
        }
      }
    }
  }

  private BitSet widened(BitSet candidates, int before, int after) {
    if (candidates.isEmpty() || (before + after == 0 && !whole)) {
      return candidates;
    }
    BitSet wide = new BitSet(columns.rows());
    if (whole) {
      wide.set(0, columns.rows());
      return wide;
    }
    for (int from = candidates.nextSetBit(0); from >= 0; ) {
      int to = candidates.nextClearBit(from);
      wide.set(Math.max(0, from - before), Math.min(columns.rows(), to + after));
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
    return firstCandidate == columns.rows() ? 0 : overhang;
  }

  int rows() {
    return columns.rows();
  }

  /** Wants the first rows too. */
  void wantHead(int count) {
    want(0, Math.min(count, columns.rows()));
  }

  /** Wants the last rows too, and one more for each that ends no line. */
  void wantTail(int count) {
    want(Math.max(position, columns.rows() - count - pieces.cardinality()), columns.rows());
  }

  private void want(int from, int to) {
    if (from < to) {
      wanted = (BitSet) wanted.clone();
      wanted.set(whole ? position : from, whole ? columns.rows() : to);
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

  /** Gives a row that is not before {@link #position}. */
  void give(int row, RestoredChunk chunk) {
    int before = chunk.length();
    if (restorer.isEmpty()) {
      restorer = Optional.of(new RowRestorer(columns));
    }
    Supplier<RowTime> time = times.map(t -> t.at(row)).orElse(RowTime.UNKNOWN);
    chunk.add(row, restorer.get(), fed.templates(), time);
    delivered += chunk.length() - before;
    position = row + 1;
    given++;
  }

  /** What was opened of it so far. */
  Opened opened() {
    return new Opened(
        1,
        columns.readBytes() > 0 || given > 0 ? 1 : 0,
        columns.columns(),
        columns.decoded(),
        columns.rows(),
        given,
        fed.head().length + columns.readBytes(),
        columns.decodedBytes());
  }

  /** Whether the last row, if there is one, ends no line. */
  boolean endsWithPiece() {
    return !pieces.isEmpty() && pieces.get(columns.rows() - 1);
  }

  /** How many lines end with an LF before a row. */
  long linesBefore(int row) {
    return (long) row - (pieces.isEmpty() ? 0 : pieces.get(0, row).cardinality());
  }

  long rawBytes() {
    return fed.rawBytes();
  }

  /** Bytes of the rows that were given. */
  long delivered() {
    return delivered;
  }
}
