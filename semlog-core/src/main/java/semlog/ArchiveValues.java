package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Optional;
import semlog.fault.Damaged;
import semlog.search.Opened;
import semlog.search.ValueChunks;
import semlog.search.ValueSink;

/** The values of some fields of all lines of an archive, block by block. */
final class ArchiveValues implements ValueChunks {
  private final Deque<BlockFeed> feeds;
  private final ValueSink sink;
  private final Optional<TimedLine> timed;
  private boolean begins = true;
  private long lines;
  private long bytes;
  private Opened opened = Opened.NONE;

  /**
   * Begins before the first line.
   *
   * @param times reads those of lines if they are asked for
   */
  ArchiveValues(Deque<BlockFeed> feeds, ValueSink sink, LazyTimes times) {
    this.feeds = feeds;
    this.sink = sink;
    this.timed = sink.isTimed() ? Optional.of(new TimedLine(sink, times)) : Optional.empty();
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
      timed.ifPresent(TimedLine::end);
      return false;
    } catch (Damaged e) {
      timed.ifPresent(TimedLine::end);
      begins = true;
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void pass(BlockFeed.Fed fed) {
    BlocksAhead.Block read = BlocksAhead.Block.of(fed);
    BlockValues block = new BlockValues(read, sink, timed);
    try {
      begins = block.pass(begins);
    } finally {
      opened = opened.plus(read.opened(0));
    }
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

  @Override
  public Opened opened() {
    return opened;
  }
}
