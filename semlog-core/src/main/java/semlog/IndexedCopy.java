package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.archive.ArchiveWriter;
import semlog.archive.SegmentProof;
import semlog.block.BlockReader;
import semlog.block.BlockStamps;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.fault.Damaged;

/** Writes segments as they are, block by block, with tables of their grams and times. */
final class IndexedCopy implements Closeable {
  private final Target target;
  private final Supplier<byte[]> segmentIds;
  private final CompressionOptions options;
  private final Access access;
  private final ByteBuilder text = new ByteBuilder(1 << 20);
  private final BlockGathering gathering = new BlockGathering();
  private SegmentTemplates templates = new SegmentTemplates();
  private Optional<Segment> segment = Optional.empty();
  private boolean hasMore;

  /** A segment being written. */
  private static final class Segment {
    private final ArchiveWriter writer;
    private final SegmentProof proof;
    private final Backend backend;
    private final BlockIndexer indexer;

    /** The last block, of which the stamps may be to come; it is not committed yet. */
    private Optional<Indexed> last = Optional.empty();

    private long stampBytes;

    /** How many tables the segment has that is copied. */
    private int tables;

    Segment(ArchiveWriter writer, SegmentProof proof, Backend backend) {
      this.writer = writer;
      this.proof = proof;
      this.backend = backend;
      this.indexer = new BlockIndexer(backend);
    }

    /** Ends the last block. */
    void settle() throws IOException {
      if (last.isPresent()) {
        Indexed block = last.get();
        last = Optional.empty();
        indexer.add(block.known(), block.stored(), stampBytes);
        stampBytes = 0;
        indexer.settle(writer);
        writer.commit();
      }
    }
  }

  /** What is known of a block. */
  private record Indexed(Optional<BlockIndexer.Known> known, long stored) {}

  /**
   * A copy that stands for what is copied.
   *
   * @param segmentIds gives 16 random bytes, never the same, for each segment
   */
  IndexedCopy(
      Target target, Supplier<byte[]> segmentIds, CompressionOptions options, Access access) {
    this.target = target;
    this.segmentIds = segmentIds;
    this.options = options;
    this.access = access;
  }

  /**
   * Copies whole segments.
   *
   * @throws Damaged when something of them is not what was written
   */
  void copy(ArchiveScanner scanner) throws IOException {
    scanner.each(this::take);
  }

  /** Whether some segment has more tables than the one it stands for. */
  boolean hasMore() {
    return hasMore;
  }

  private void take(ArchiveEvent event) throws IOException {
    switch (event) {
      case ArchiveEvent.SegmentStart _ -> begin();
      case ArchiveEvent.Dictionary dictionary -> {
        at().settle();
        templates.add(
            templates.decodeTemplates(dictionary.body(), "dictionary " + dictionary.number()));
        at().writer.addDictionary(dictionary.body());
      }
      case ArchiveEvent.Block block -> {
        at().settle();
        add(block);
      }
      case ArchiveEvent.Section section -> add(section);
      case ArchiveEvent.Damage damage -> throw new Damaged(damage.lines() + ": " + damage.what());
      case ArchiveEvent.Committed _ -> {}
      case ArchiveEvent.SegmentEnd _ -> end();
      case ArchiveEvent.End _ -> {}
    }
  }

  private Segment at() {
    return segment.orElseThrow(() -> new Damaged("no segment begins here"));
  }

  private void begin() throws IOException {
    byte[] id = segmentIds.get();
    Sealing sealing = options.sealing();
    SegmentProof proof = target.proof(id, sealing);
    ArchiveWriter writer =
        new ArchiveWriter(target.archive(), id, sealing.lock(), sealing.padded(), proof);
    segment = Optional.of(new Segment(writer, proof, options.backend()));
    templates = new SegmentTemplates();
    writer.commit();
  }

  private void add(ArchiveEvent.Section section) throws IOException {
    if (section.name().equals(Model.NAMED)) {
      templates = Model.templates(access.model(), section.body());
    }
    if (section.name().equals(StampSection.NAME)) {
      at().stampBytes += section.body().length;
    }
    if (BlockTables.NAMES.contains(section.name())) {
      at().tables++;
    } else {
      at().writer.addSection(section.name(), section.body());
    }
  }

  private void add(ArchiveEvent.Block found) throws IOException {
    EncodedBlock block = found.block();
    BlockFeed.Fed fed =
        new BlockFeed.Fed(
            "block " + found.number(),
            block.rawBytes(),
            block.head(),
            block::frame,
            templates,
            BlockStamps.none());
    text.clear();
    boolean pieces = BlocksAhead.Block.of(fed).hasPieces();
    BlockReader reader = fed.reader();
    int start = 0;
    while (reader.next(text)) {
      if (!pieces) {
        gathering.add(text.array(), start, text.length() - 1);
      }
      start = text.length();
    }
    Segment into = at();
    into.proof.take(text.array(), text.length());
    into.writer.addBlock(block);
    into.last = Optional.of(new Indexed(known(pieces), block.size()));
  }

  private Optional<BlockIndexer.Known> known(boolean pieces) {
    if (pieces) {
      gathering.pass();
      return Optional.empty();
    }
    return Optional.of(gathering.known(text.array(), text.length()));
  }

  private void end() throws IOException {
    at().settle();
    at().indexer.finish(at().writer);
    hasMore |= at().indexer.tables() > at().tables;
    at().writer.finish();
    close();
  }

  @Override
  public void close() {
    segment.ifPresent(begun -> begun.backend.close());
    segment = Optional.empty();
  }
}
