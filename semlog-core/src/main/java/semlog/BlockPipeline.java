package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import semlog.archive.ArchiveWriter;
import semlog.archive.BlockTokens;
import semlog.archive.SegmentProof;
import semlog.block.BlockEncoder;
import semlog.block.BlockEncoding;
import semlog.block.BlockRows;
import semlog.block.EncodedBlock;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * Encodes blocks, beside the learning of the next one where there are threads for it, and appends
 * them in order.
 */
final class BlockPipeline implements Closeable {
  /** A block being encoded, and the dictionary that goes before it. */
  private record Pending(
      Optional<byte[]> dictionary, BlockEncoding encoding, Future<Encoded> block, BlockRows rows) {}

  /** A block, and what is known of its lines, if that is to be and none is a piece. */
  private record Encoded(EncodedBlock block, Optional<BlockIndexer.Known> known) {}

  /** In less text it does not show which lines are rare. */
  private static final int ENOUGH_TEXT = 1 << 23;

  /** A template of no more rows in that much text is rare at the first level. */
  private static final int RARE = 24;

  /** And else, where more than this part of a text too long to try is lines of their own kind. */
  private static final int VERY_RARE = 6;

  private static final int LONE_ROWS = 20;

  private final BlockEncoder encoder;
  private final Backend dictionaryBackend;
  private final Optional<ExecutorService> executor;
  private final Tail tail;
  private ArchiveWriter archive;
  private final CompressionOptions options;
  private final LineUnderstanding understanding;
  private DictionaryBuilder dictionaries;
  private final Optional<TokenIndexer> tokens;
  private Optional<BlockIndexer> indexer;
  private final BlockGathering gathering = new BlockGathering();
  private final long before;
  private Optional<ProtectedSegment> protection = Optional.empty();
  private long blocks;
  private boolean begun;
  private Optional<Pending> pending = Optional.empty();
  private final List<BlockRows> idle = new ArrayList<>();
  private long earlierSegments;
  private boolean commitDue;
  private long appendedBytes;
  private long durableBytes;

  /**
   * @param before how many bytes of lines came before those of the first block
   */
  BlockPipeline(
      ArchiveWriter archive,
      Tail tail,
      CompressionOptions options,
      LineUnderstanding understanding,
      long before) {
    this.archive = archive;
    this.before = before;
    this.tail = tail;
    this.options = options;
    this.understanding = understanding;
    this.dictionaries = options.dictionaries(understanding);
    List<String> fields = options.sealing().tokens();
    this.tokens =
        fields.isEmpty()
            ? Optional.empty()
            : Optional.of(new TokenIndexer(fields, options.model()));
    this.encoder = new BlockEncoder(options::backend, options.sealing().padded());
    this.dictionaryBackend = options.backend();
    this.indexer = blockIndexer();
    this.executor =
        options.isParallel()
            ? Optional.of(Executors.newSingleThreadExecutor(BlockPipeline::daemon))
            : Optional.empty();
  }

  /** What is padded tells nobody what its lines are like; what is to be fast, not yet. */
  private Optional<BlockIndexer> blockIndexer() {
    return options.sealing().padded() || options.isFastest()
        ? Optional.empty()
        : Optional.of(new BlockIndexer(dictionaryBackend));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "block encoder");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes the rows of the next block.
   *
   * @return rows that are free for other use: the same, where they are encoded by now
   */
  BlockRows add(BlockRows rows, TemplateStore store) throws IOException {
    begin(rows, store);
    boolean text = TextSample.favorsText(rows, store, options.level());
    Supplier<Optional<byte[]>> dictionary =
        text ? Optional::empty : dictionaries.begin(rows, dictionaryBackend);
    BlockEncoding encoding =
        text ? encoder.beginWhole(rows) : encoder.begin(rows, dictionaries.needed(rows));
    SegmentProof proof = archive.proof();
    if (!options.encodesBeside()) {
      executor.ifPresent(helper -> helper.execute(encoding::help));
      append(dictionary.get(), encoded(encoding, rows, proof));
      if (archive.committed()) {
        commitArchive();
      }
      return rows;
    }
    drain();
    Future<Encoded> block = executor.orElseThrow().submit(() -> encoded(encoding, rows, proof));
    pending = Optional.of(new Pending(dictionary.get(), encoding, block, rows));
    commitDue = archive.committed();
    return idle.isEmpty() ? new BlockRows(rows.capacityBytes()) : idle.removeLast();
  }

  /** Settles which templates the rows have, before these get ids. */
  private void begin(BlockRows rows, TemplateStore store) throws IOException {
    commitFirst();
    rows.seal(store);
    int length = rows.textLength();
    if (options.isFastest() && length >= ENOUGH_TEXT) {
      rows.keepRareWhole(store, RARE);
    } else if (length > ShortLog.mostBytes(options)
        && rows.bytesWhole(1) - rows.bytesWhole(0) > length / LONE_ROWS) {
      rows.keepRareWhole(store, VERY_RARE);
    }
  }

  private Encoded encoded(BlockEncoding encoding, BlockRows rows, SegmentProof proof) {
    encoding.beside(() -> proof.take(rows.text(), rows.textLength()));
    Optional<FutureTask<BlockIndexer.Known>> known = indexer.flatMap(_ -> gathering.of(rows));
    known.ifPresent(encoding::beside);
    return new Encoded(encoding.encode(), known.map(FutureTask::resultNow));
  }

  /**
   * Takes all rows that there will be. Their lines may be kept whole, which readers understand as
   * usual.
   */
  void addLast(BlockRows rows, TemplateStore store) throws IOException {
    boolean usual = options.model().isEmpty() && understanding.isUsual();
    if (begun || pending.isPresent() || !usual || rows.textLength() > ShortLog.mostBytes(options)) {
      add(rows, store);
      return;
    }
    begin(rows, store);
    ShortLog log = new ShortLog(rows, store, encoder, dictionaryBackend, this::shared);
    ShortLog.Encoded smallest = log.smallest(dictionaries);
    archive.proof().take(rows.text(), rows.textLength());
    append(smallest.dictionary(), new Encoded(smallest.block(), Optional.empty()));
  }

  /** A block, made with the help of the thread that waits for one. */
  private EncodedBlock shared(BlockEncoding encoding) {
    executor.ifPresent(helper -> helper.execute(encoding::help));
    return encoding.encode();
  }

  private void commitFirst() throws IOException {
    if (archive.proof().comesFirst() && !archive.committed()) {
      archive.commit();
    }
  }

  /** Helps with the block under way and appends it. */
  private void drain() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    Pending last = pending.get();
    pending = Optional.empty();
    try {
      last.encoding().help();
      append(last.dictionary(), last.block().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("encoding a block failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a block was encoded", e);
    }
    idle.add(last.rows());
    if (commitDue) {
      commitDue = false;
      commitArchive();
    }
  }

  private void append(Optional<byte[]> dictionary, Encoded encoded) throws IOException {
    EncodedBlock block = encoded.block();
    if (!begun && options.model().isPresent()) {
      archive.addSection(Model.NAMED, options.model().get().section());
    }
    begun = true;
    if (dictionary.isPresent()) {
      archive.addDictionary(dictionary.get());
    }
    if (options.sealing().values().isPresent()) {
      protect(options.sealing().values().get(), block.rawBytes());
    }
    blocks++;
    Optional<BlockTokens> index =
        tokens.isPresent() ? tokens.get().next(dictionary, block) : Optional.empty();
    long number = archive.addBlock(block, index);
    appendedBytes += block.rawBytes();
    if (block.stamps().length > 0) {
      archive.addSection(StampSection.NAME, StampSection.body(number, block.stamps()));
    }
    if (indexer.isPresent()) {
      indexer.get().add(encoded.known(), block.size(), block.stamps().length);
      indexer.get().settle(archive);
    }
    tail.blockAdded(archive);
  }

  /** Writes the values that the lines of the next block have placeholders for. */
  private void protect(ProtectedValues all, long rawBytes) throws IOException {
    long start = before + appendedBytes;
    List<ProtectedValues.Value> values = all.between(start, start + rawBytes);
    if (!values.isEmpty()) {
      if (protection.isEmpty()) {
        protection = Optional.of(ProtectedSegment.begin(archive, all));
      }
      protection.get().write(archive, blocks, start, values, dictionaryBackend);
    }
    all.forget(start + rawBytes);
  }

  private void commitArchive() throws IOException {
    archive.commit();
    durableBytes = appendedBytes;
    tail.committed();
  }

  /** Raw bytes of all blocks that are committed. */
  long durableBytes() {
    return durableBytes;
  }

  /** Adds a section, before any block. */
  void section(String name, byte[] body) throws IOException {
    archive.addSection(name, body);
  }

  /** Commits what was added, and from then on each block. */
  void commit() throws IOException {
    drain();
    commitArchive();
  }

  /** Makes lines durable that are to be in the next block; all before are committed. */
  void keep(byte[] text, int from, int to) throws IOException {
    tail.keep(archive, before + appendedBytes, text, from, to);
  }

  /** Commits what was added once it is encoded; {@link #settle} does so when it is. */
  void commitWhenEncoded() throws IOException {
    commitDue = pending.isPresent();
    if (!commitDue) {
      commitArchive();
    }
  }

  /** Appends and commits the block under way if that is due and need not be waited for. */
  void settle() throws IOException {
    if (commitDue && pending.isPresent() && pending.get().block().isDone()) {
      drain();
    }
  }

  void finish() throws IOException {
    drain();
    if (indexer.isPresent()) {
      indexer.get().finish(archive);
    }
    archive.finish();
    durableBytes = appendedBytes;
    tail.committed();
  }

  /** Ends the segment and goes on in the next, which has learnt nothing yet. */
  void newSegment(Supplier<ArchiveWriter> next) throws IOException {
    finish();
    earlierSegments += archive.bytes();
    archive = next.get();
    tail.newSegment();
    dictionaries = options.dictionaries(understanding);
    tokens.ifPresent(TokenIndexer::newSegment);
    indexer = blockIndexer();
    begun = false;
    protection = Optional.empty();
    blocks = 0;
  }

  long storedBytes() {
    return earlierSegments + archive.bytes();
  }

  @Override
  public void close() {
    tail.close();
    executor.ifPresent(ExecutorService::shutdownNow);
    encoder.close();
    dictionaryBackend.close();
  }
}
