package semlog;

import java.util.Optional;
import java.util.concurrent.FutureTask;
import semlog.block.BlockRows;
import semlog.bytes.LineEnd;
import semlog.index.LineGrams;
import semlog.value.LineTimes;

/**
 * Finds out what tables are to say of the lines of blocks. What times they have depends on the
 * blocks before, so one block is done when the next one begins.
 */
final class BlockGathering {
  private Optional<LineTimes> times = Optional.empty();

  /** What finds out about the next block, if no row of it is a piece. */
  Optional<FutureTask<BlockIndexer.Known>> of(BlockRows rows) {
    if (!rows.hasNoPieces()) {
      pass();
      return Optional.empty();
    }
    return Optional.of(new FutureTask<>(() -> known(rows)));
  }

  private BlockIndexer.Known known(BlockRows rows) {
    byte[] text = rows.text();
    for (int row = 0; row < rows.size(); row++) {
      add(text, rows.start(row), rows.end(row));
    }
    return known(text, rows.textLength());
  }

  /** Takes the next line of a block, without its LF. */
  void add(byte[] text, int from, int to) {
    times().add(text, from, LineEnd.withoutReturn(text, from, to));
  }

  /** What is known of a block whose lines were all added. */
  BlockIndexer.Known known(byte[] text, int length) {
    return new BlockIndexer.Known(LineGrams.of(text, length), times().seen());
  }

  /** Leaves out a block, of which nothing is known. */
  void pass() {
    times.ifPresent(LineTimes::forget);
  }

  private LineTimes times() {
    if (times.isEmpty()) {
      times = Optional.of(new LineTimes());
    }
    return times.get();
  }
}
