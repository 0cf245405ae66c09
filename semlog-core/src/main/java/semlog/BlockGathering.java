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
      times.ifPresent(LineTimes::forget);
      return Optional.empty();
    }
    LineTimes gathered = times.orElseGet(LineTimes::new);
    times = Optional.of(gathered);
    return Optional.of(new FutureTask<>(() -> known(rows, gathered)));
  }

  private static BlockIndexer.Known known(BlockRows rows, LineTimes times) {
    byte[] text = rows.text();
    for (int row = 0; row < rows.size(); row++) {
      int start = rows.start(row);
      times.add(text, start, LineEnd.withoutReturn(text, start, rows.end(row)));
    }
    return new BlockIndexer.Known(LineGrams.of(text, rows.textLength()), times.seen());
  }
}
