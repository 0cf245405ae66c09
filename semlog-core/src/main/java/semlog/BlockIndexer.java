package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveWriter;
import semlog.column.Backend;
import semlog.index.BlockTable;
import semlog.index.GramTable;
import semlog.index.LineGrams;
import semlog.index.TimeTable;
import semlog.value.SeenTimes;

/**
 * Writes tables of the grams and the times of a segment's blocks, each behind the last of its
 * blocks. A segment of few blocks has none: most searches would open all of them.
 */
final class BlockIndexer {
  private static final int LEAST_BLOCKS = 4;

  /** All tables have no more than this part of the bytes of their blocks. */
  private static final int MOST_TABLES = 64;

  /** Nor, together with the stamps of these, more than so many percent. */
  private static final int MOST_INDEX_PERCENT = 3;

  /** In so many bytes there is nearly always room for tables, whatever their stamps are. */
  private static final long TABLE_WORTH = 1 << 19;

  private final Backend backend;
  private final List<Optional<Known>> known = new ArrayList<>();
  private long blocks;
  private long blockBytes;
  private long stampBytes;
  private boolean begins = true;
  private int tables;

  BlockIndexer(Backend backend) {
    this.backend = backend;
  }

  /** What is known of the lines of a block. */
  record Known(LineGrams grams, Optional<SeenTimes> times) {}

  /** Whether a segment is to have tables. */
  interface Worth {
    boolean of(long blocks, long bytes);
  }

  /** Whether a segment has so many blocks, and so many bytes for each table, that it has one. */
  static boolean isWorth(long blocks, long bytes) {
    long tables = Math.ceilDiv(blocks, BlockTable.MOST_BLOCKS);
    return blocks >= LEAST_BLOCKS && bytes >= tables * TABLE_WORTH;
  }

  /**
   * Takes what is known of the next block.
   *
   * @param found none, if it has pieces of lines
   * @param stored bytes of the block
   * @param stamps bytes of its stamps
   */
  void add(Optional<Known> found, long stored, long stamps) {
    known.add(found.filter(_ -> begins));
    begins = found.isPresent();
    blocks++;
    blockBytes += stored;
    stampBytes += stamps;
  }

  /** Writes tables of the blocks since the last ones, if there are enough for them. */
  void settle(ArchiveWriter archive) throws IOException {
    if (known.size() == BlockTable.MOST_BLOCKS) {
      write(archive);
    }
  }

  /** Writes the last tables; the segment ends. */
  void finish(ArchiveWriter archive) throws IOException {
    if (blocks >= LEAST_BLOCKS && !known.isEmpty()) {
      write(archive);
    }
  }

  /** How many tables were written. */
  int tables() {
    return tables;
  }

  private void write(ArchiveWriter archive) throws IOException {
    long first = blocks - known.size();
    List<Optional<SeenTimes>> seen = known.stream().map(k -> k.flatMap(Known::times)).toList();
    byte[] times = new TimeTable(first, seen).encode(backend);
    long room =
        Math.min(blockBytes / MOST_TABLES, blockBytes * MOST_INDEX_PERCENT / 100 - stampBytes);
    if (times.length <= room) {
      archive.addSection(BlockTables.TIMES, times);
      tables++;
      room -= times.length;
    }
    List<Optional<LineGrams>> found = known.stream().map(k -> k.map(Known::grams)).toList();
    Optional<byte[]> grams = GramTable.encode(first, found, room, backend);
    if (grams.isPresent()) {
      archive.addSection(BlockTables.GRAMS, grams.get());
      tables++;
    }
    known.clear();
    blockBytes = 0;
    stampBytes = 0;
  }
}
