package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import semlog.archive.ArchiveWriter;
import semlog.archive.SegmentProof;
import semlog.archive.TailName;
import semlog.block.BlockRows;
import semlog.bytes.ByteSink;

/**
 * Raw log bytes into an archive. The same bytes and options give the same blocks whatever the
 * number of threads. Memory is bounded however long the input: when too much was learnt, a new
 * segment starts from nothing; and so where a table gets other columns. For use by one thread;
 * after an {@link IOException} nothing more can be written.
 */
public final class Compressor implements Closeable {
  private final ByteSink sink;
  private final CompressionOptions options;
  private final Supplier<byte[]> segmentIds;
  private final Function<byte[], SegmentProof> proofs;
  private final BlockPipeline pipeline;
  private final int blockBytes;
  private final long mostLearntBytes;
  private final LineReceiver receiver;
  private final LineUnderstanding understanding;
  private BlockRows rows;
  private final Tail tail;
  private int keptInTail;
  private Optional<TailName> name = Optional.empty();
  private long durableBytes;
  private long rawBytes;
  private boolean closed;

  /**
   * A compressor of bytes that nobody else wants to see.
   *
   * @param sink where the archive goes; stays open
   * @param segmentIds gives 16 random bytes, never the same, for each segment
   */
  public Compressor(ByteSink sink, Supplier<byte[]> segmentIds, CompressionOptions options) {
    this(Target.of(sink), segmentIds, options, Optional.empty());
  }

  /**
   * A compressor that may tell of each line as an event in the same pass, and may keep what is
   * flushed in a tail until it fills a block.
   *
   * @param target where the archive goes; stays open
   * @param events where lines are told of; stays open
   */
  public Compressor(
      Target target,
      Supplier<byte[]> segmentIds,
      CompressionOptions options,
      Optional<EventStream> events) {
    this(target, segmentIds, options, events, new LineUnderstanding(options.formats()));
  }

  private Compressor(
      Target target,
      Supplier<byte[]> segmentIds,
      CompressionOptions options,
      Optional<EventStream> events,
      LineUnderstanding understanding) {
    this(
        target.archive(),
        segmentIds,
        options,
        events,
        target
            .tail()
            .map(t -> Tail.in(t, segmentIds, options.sealing(), understanding))
            .orElse(Tail.none()),
        id -> target.proof(id, options.sealing()),
        understanding,
        understanding::see,
        0);
  }

  /**
   * A compressor of the lines of a tail.
   *
   * @param understanding has seen the lines, and what came before them
   * @param before how many bytes of lines came before them
   */
  static Compressor ofTail(
      ByteSink sink,
      Supplier<byte[]> segmentIds,
      CompressionOptions options,
      SegmentProof proof,
      LineUnderstanding understanding,
      long before) {
    SegmentProof after = proof.ofTail();
    return new Compressor(
        sink,
        segmentIds,
        options,
        Optional.empty(),
        Tail.none(),
        id -> after,
        understanding,
        (_, _, _) -> false,
        before);
  }

  private Compressor(
      ByteSink sink,
      Supplier<byte[]> segmentIds,
      CompressionOptions options,
      Optional<EventStream> events,
      Tail tail,
      Function<byte[], SegmentProof> proofs,
      LineUnderstanding understanding,
      LineReceiver.Watch watch,
      long before) {
    this.sink = sink;
    this.options = options;
    this.segmentIds = segmentIds;
    this.proofs = proofs;
    this.blockBytes = options.blockBytes();
    this.mostLearntBytes = options.mostLearntBytes();
    this.receiver =
        new LineReceiver(
            events.map(EventStream::learnt).orElseGet(options::store),
            events.map(EventStream::listener).orElse(LineListener.NONE),
            (line, from, to) -> sees(watch, line, from, to));
    this.understanding = understanding;
    this.rows = new BlockRows(blockBytes);
    this.tail = tail;
    this.pipeline = new BlockPipeline(segment(), tail, options, understanding, before);
  }

  /**
   * Looks at a line before it is learnt, and whether so much was learnt that a segment ends; lines
   * of any templates take that memory. Who reads a line that was kept whole understands it as
   * usual, so that all others are learnt.
   */
  private boolean sees(LineReceiver.Watch watch, byte[] line, int from, int to) {
    boolean parts = watch.see(line, from, to);
    if (!understanding.isUsual()) {
      receiver.store().learnAll();
    }
    return parts || receiver.store().isFull(mostLearntBytes);
  }

  private ArchiveWriter segment() {
    byte[] id = segmentIds.get();
    Sealing sealing = options.sealing();
    return new ArchiveWriter(sink, id, sealing.lock(), sealing.padded(), proofs.apply(id));
  }

  /** Says in each segment which tail this is, before anything is written. */
  void name(TailName tailName) throws IOException {
    name = Optional.of(tailName);
    writeName();
  }

  private void writeName() throws IOException {
    if (name.isPresent()) {
      pipeline.section(TailName.SECTION, name.get().wire());
    }
  }

  /** Prepares for a log of about so many bytes; it may become any other number. */
  public void expect(long bytes) {
    rows.expect(bytes);
  }

  /** Takes the next bytes of the log, as they come. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    pipeline.settle();
    int at = offset;
    int left = length;
    while (left > 0) {
      makeRoom();
      int room = Math.min(left, Math.min(blockBytes - rows.textLength(), receiver.room(rows)));
      rows.append(bytes, at, room);
      receiver.scan(rows);
      while (rows.isFull() || receiver.isParted()) {
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

  /**
   * Makes all complete lines that came durable, in a block or in the tail; the line not ended
   * waits.
   */
  public void flush() throws IOException {
    if (!tail.isKept()) {
      block();
    }
    pipeline.commit();
    int end = receiver.lineStart();
    if (tail.isKept() && end > keptInTail) {
      pipeline.keep(rows.text(), keptInTail, end);
      keptInTail = end;
      durableBytes = pipeline.durableBytes() + end;
    }
  }

  /**
   * Begins to encode all complete lines that came. They are committed and synced while more is
   * written, where there is a thread for it, and at the latest by the next flush or block. With a
   * tail they are durable at once.
   */
  public void flushBeside() throws IOException {
    if (tail.isKept()) {
      flush();
    } else {
      block();
      pipeline.commitWhenEncoded();
    }
  }

  /** Encodes all that came, and declares the archive complete. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (pipeline) {
        receiver.end(rows);
        if (rows.textLength() > 0) {
          pipeline.addLast(rows, receiver.store());
        }
        pipeline.finish();
      }
    }
  }

  /** Lets go of what was written, and leaves it without a closing record. */
  void abandon() {
    closed = true;
    pipeline.close();
  }

  /** Lines so far, the unended last one included. */
  public long lines() {
    return receiver.lines() + (receiver.withinLine(rows) ? 1 : 0);
  }

  public long rawBytes() {
    return rawBytes;
  }

  /** How many of the raw bytes are durable: the commit that vouches for them was synced. */
  public long durableBytes() {
    return Math.max(durableBytes, pipeline.durableBytes());
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
    int filled = full.textLength();
    full.truncate(end);
    rows = pipeline.add(full, receiver.store());
    rows.restart(full.text(), end, filled);
    receiver.restart();
    keptInTail = 0;
    if (receiver.isParted()) {
      understanding.turn();
      pipeline.newSegment(this::segment);
      writeName();
      receiver.learnIn(options.store());
    }
  }
}
