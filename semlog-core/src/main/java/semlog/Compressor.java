package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;
import semlog.archive.ArchiveWriter;
import semlog.block.BlockRows;
import semlog.bytes.ByteSink;
import semlog.template.TemplateStore;

/**
 * Raw log bytes into an archive. The same bytes and options give the same blocks whatever the
 * number of threads. Memory is bounded however long the input: when too much was learnt, a new
 * segment starts from nothing. For use by one thread; after an {@link IOException} nothing more can
 * be written.
 */
public final class Compressor implements Closeable {
  private final ByteSink sink;
  private final Supplier<byte[]> segmentIds;
  private final BlockPipeline pipeline;
  private final int blockBytes;
  private final long mostLearntBytes;
  private final LineReceiver receiver;
  private BlockRows rows;
  private BlockRows spare;
  private long rawBytes;
  private boolean closed;

  /**
   * A compressor of bytes that nobody else wants to see.
   *
   * @param sink where the archive goes; stays open
   * @param segmentIds gives 16 random bytes, never the same, for each segment
   */
  public Compressor(ByteSink sink, Supplier<byte[]> segmentIds, CompressionOptions options) {
    this(
        sink,
        segmentIds,
        options,
        new TemplateStore(),
        (store, skeleton, tokens, b, from, to) -> {});
  }

  /**
   * A compressor that tells of each line as an event in the same pass.
   *
   * @param events where lines are told of; stays open
   */
  public Compressor(
      ByteSink sink, Supplier<byte[]> segmentIds, CompressionOptions options, EventStream events) {
    this(sink, segmentIds, options, events.learnt(), events.listener());
  }

  private Compressor(
      ByteSink sink,
      Supplier<byte[]> segmentIds,
      CompressionOptions options,
      TemplateStore store,
      LineListener listener) {
    this.sink = sink;
    this.segmentIds = segmentIds;
    this.blockBytes = options.blockBytes();
    this.mostLearntBytes = options.mostLearntBytes();
    this.receiver = new LineReceiver(store, listener);
    this.rows = new BlockRows(blockBytes);
    this.spare = new BlockRows(blockBytes);
    this.pipeline = new BlockPipeline(new ArchiveWriter(sink, segmentIds.get()), options);
  }

  /** Takes the next bytes of the log, as they come. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    pipeline.settle();
    int at = offset;
    int left = length;
    while (left > 0) {
      makeRoom();
      int room = Math.min(left, Math.min(blockBytes - rows.textLength(), receiver.room(rows)));
      System.arraycopy(bytes, at, rows.text(), rows.textLength(), room);
      rows.advance(room);
      receiver.scan(rows);
      while (rows.isFull()) {
        block();
        receiver.scan(rows);
      }
      at += room;
      left -= room;
    }
    rawBytes += length;
  }

  /** Cuts where the text alone decides, so that blocks do not depend on how the bytes came. */
  private void makeRoom() throws IOException {
    if (receiver.room(rows) == 0) {
      receiver.piece(rows);
    }
    if (rows.textLength() == blockBytes) {
      block();
    }
  }

  /** Encodes all complete lines that came, commits and syncs; the line not ended waits. */
  public void flush() throws IOException {
    block();
    pipeline.commit();
  }

  /**
   * Begins to encode all complete lines that came. They are committed and synced while more is
   * written, where there is a thread for it, and at the latest by the next flush or block.
   */
  public void flushBeside() throws IOException {
    block();
    pipeline.commitWhenEncoded();
  }

  /** Encodes all that came, and declares the archive complete. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (pipeline) {
        receiver.end(rows);
        block();
        pipeline.finish();
      }
    }
  }

  /** Lines so far, the unended last one included. */
  public long lines() {
    return receiver.lines() + (receiver.withinLine(rows) ? 1 : 0);
  }

  public long rawBytes() {
    return rawBytes;
  }

  /** Bytes of the archive so far. */
  public long storedBytes() {
    return pipeline.storedBytes();
  }

  private void block() throws IOException {
    int end = receiver.lineStart();
    if (end == 0) {
      return;
    }
    BlockRows full = rows;
    spare.restart(full.text(), end, full.textLength());
    rows = spare;
    receiver.restart();
    full.truncate(end);
    spare = pipeline.add(full, receiver.store());
    if (receiver.store().bytes() > mostLearntBytes) {
      pipeline.newSegment(new ArchiveWriter(sink, segmentIds.get()));
      receiver.learnIn(new TemplateStore());
    }
  }
}
