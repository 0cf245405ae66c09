package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Optional;
import semlog.fault.Damaged;
import semlog.search.ValueChunks;
import semlog.search.ValueSink;

/** The values of some fields of all lines of an archive, block by block. */
final class ArchiveValues implements ValueChunks {
  private final Deque<BlockFeed> feeds;
  private final ValueSink sink;
  private boolean begins = true;
  private long lines;
  private long bytes;

  ArchiveValues(Deque<BlockFeed> feeds, ValueSink sink) {
    this.feeds = feeds;
    this.sink = sink;
  }

  @Override
  public boolean next() throws IOException {
    try {
      while (!feeds.isEmpty()) {
        Optional<BlockFeed.Fed> fed = feeds.peek().next();
        if (fed.isPresent()) {
          pass(fed.get());
          return true;
        }
        feeds.remove();
      }
      return false;
    } catch (Damaged e) {
      begins = true;
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void pass(BlockFeed.Fed fed) {
    BlockValues block = new BlockValues(fed, sink);
    begins = block.pass(begins);
    lines += block.lines();
    bytes += fed.rawBytes();
  }

  @Override
  public long lines() {
    return lines;
  }

  @Override
  public long bytes() {
    return bytes;
  }
}
