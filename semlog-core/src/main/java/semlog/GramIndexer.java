package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveWriter;
import semlog.column.Backend;
import semlog.index.GramTable;
import semlog.index.LineGrams;

/**
 * Writes tables of the grams of a segment's blocks, each behind the last of its blocks. A segment
 * of few blocks has none: most searches would open all of them.
 */
final class GramIndexer {
  private static final int LEAST_BLOCKS = 4;

  /** All tables have no more than this part of the bytes of their blocks. */
  private static final int MOST_GRAMS = 64;

  /** Nor, together with the stamps of these, more than so many percent. */
  private static final int MOST_INDEX_PERCENT = 3;

  /** In so many bytes there is surely room for a table, whatever their stamps are. */
  private static final long TABLE_WORTH = 1 << 19;

  private final Backend backend;
  private final List<Optional<LineGrams>> grams = new ArrayList<>();
  private long blocks;
  private long blockBytes;
  private long stampBytes;
  private boolean begins = true;

  GramIndexer(Backend backend) {
    this.backend = backend;
  }

  /** Whether a segment is to have tables. */
  interface Worth {
    boolean of(long blocks, long bytes);
  }

  /** Whether a segment has so many blocks, and so many bytes for each table, that it has one. */
  static boolean isWorth(long blocks, long bytes) {
    long tables = Math.ceilDiv(blocks, GramTable.MOST_BLOCKS);
    return blocks >= LEAST_BLOCKS && bytes >= tables * TABLE_WORTH;
  }

  /**
   * Takes what is known of the next block.
   *
   * @param known none, if it has pieces of lines
   * @param stored bytes of the block
   * @param stamps bytes of its stamps
   */
  void add(Optional<LineGrams> known, long stored, long stamps) {
    grams.add(known.filter(_ -> begins));
    begins = known.isPresent();
    blocks++;
    blockBytes += stored;
    stampBytes += stamps;
  }

  /** Writes a table of the blocks since the last one, if there are enough for one. */
  void settle(ArchiveWriter archive) throws IOException {
    if (grams.size() == GramTable.MOST_BLOCKS) {
      write(archive);
    }
  }

  /** Writes the last table; the segment ends. */
  void finish(ArchiveWriter archive) throws IOException {
    if (blocks >= LEAST_BLOCKS && !grams.isEmpty()) {
      write(archive);
    }
  }

  private void write(ArchiveWriter archive) throws IOException {
    long room =
        Math.min(blockBytes / MOST_GRAMS, blockBytes * MOST_INDEX_PERCENT / 100 - stampBytes);
    Optional<byte[]> body = GramTable.encode(blocks - grams.size(), grams, room, backend);
    if (body.isPresent()) {
      archive.addSection(GramSections.NAME, body.get());
    }
    grams.clear();
    blockBytes = 0;
    stampBytes = 0;
  }
}
