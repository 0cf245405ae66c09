package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Deque;
import java.util.Optional;
import semlog.block.BlockReader;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;
import semlog.search.ValueChunks;
import semlog.search.ValueSink;

/** Every line of an archive. */
final class AllLines extends RestoredLines {
  private final Deque<BlockFeed> feeds;
  private final boolean columnwise;
  private final LazyTimes times;
  private SegmentTemplates templates = new SegmentTemplates();
  private Optional<BlockReader> reader = Optional.empty();
  private long linesBefore;
  private long bytesBefore;

  /**
   * @param columnwise whether values may be taken from columns in place of lines
   */
  AllLines(
      Closeable source,
      Deque<BlockFeed> feeds,
      Endings endings,
      boolean columnwise,
      LazyTimes times) {
    super(source, endings, times, true);
    this.feeds = feeds;
    this.columnwise = columnwise;
    this.times = times;
  }

  @Override
  void passed(RestoredChunk chunk) {
    linesBefore += chunk.lines();
    bytesBefore += chunk.length();
  }

  @Override
  boolean fill() throws IOException {
    if (reader.isEmpty()) {
      return openBlock();
    }
    try {
      if (!chunk().add(reader.get(), templates)) {
        reader = Optional.empty();
      }
    } catch (Damaged e) {
      reader = Optional.empty();
      throw e;
    }
    return true;
  }

  private boolean openBlock() throws IOException {
    while (!feeds.isEmpty()) {
      Optional<BlockFeed.Fed> fed = feeds.peek().next();
      if (fed.isPresent()) {
        templates = fed.get().templates();
        reader = Optional.of(fed.get().reader());
        return true;
      }
      feeds.remove();
    }
    return false;
  }

  @Override
  public long firstLineNumber() {
    return linesBefore + 1;
  }

  @Override
  public long firstOffset() {
    return bytesBefore;
  }

  @Override
  public Optional<ValueChunks> values(ValueSink sink) {
    return columnwise ? Optional.of(new ArchiveValues(feeds, sink, times)) : Optional.empty();
  }
}
