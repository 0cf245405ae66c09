package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import semlog.archive.BlockEntry;
import semlog.archive.BlockHead;
import semlog.archive.Segment;
import semlog.block.BlockLimits;
import semlog.block.BlockStamps;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;
import semlog.index.BlockTable;
import semlog.index.GramTable;
import semlog.index.TimeTable;
import semlog.value.SeenTimes;

/** The committed blocks of a segment; dictionaries are read when a block needs them. */
final class SegmentFeed implements BlockFeed {
  private final Segment segment;
  private final Optional<Model> model;
  private final boolean attributes;
  private SegmentTemplates templates = new SegmentTemplates();
  private final Set<Integer> dictionaries = new HashSet<>();
  private Optional<StampSection> stamps = Optional.empty();
  private Optional<BlockTables<GramTable>> grams = Optional.empty();
  private Optional<BlockTables<TimeTable>> times = Optional.empty();
  private boolean begun;
  private long nextBlock;

  /**
   * Feeds all blocks.
   *
   * @param attributes whether the attributes of lines will be asked for
   */
  SegmentFeed(Segment segment, Optional<Model> model, boolean attributes) {
    this.model = model;
    this.attributes = attributes;
    this.segment = segment;
  }

  /**
   * Blocks that were left out.
   *
   * @param all whether no block is left
   */
  record Skipped(long lines, long bytes, boolean all) {
    static final Skipped NOTHING = new Skipped(0, 0, false);
  }

  /** Leaves out blocks of fewer lines than so many, so that the last of these is still read. */
  Skipped skip(long lines) throws IOException {
    long skippedLines = 0;
    long skippedBytes = 0;
    while (nextBlock < segment.blocks()) {
      BlockEntry entry = segment.block(nextBlock);
      if (skippedLines + entry.lines() >= lines) {
        return new Skipped(skippedLines, skippedBytes, false);
      }
      skippedLines += entry.lines();
      skippedBytes += entry.rawBytes();
      nextBlock++;
    }
    return new Skipped(skippedLines, skippedBytes, true);
  }

  @Override
  public synchronized Optional<Fed> next() throws IOException {
    if (nextBlock == segment.blocks()) {
      return Optional.empty();
    }
    return Optional.of(at(nextBlock++));
  }

  /** Some block, whose number counts from 0. */
  Fed at(long block) throws IOException {
    return fed(segment.block(block));
  }

  @Override
  public synchronized Optional<Passed> pass(BlockTest wanted) throws IOException {
    if (nextBlock == segment.blocks()) {
      return Optional.empty();
    }
    Optional<SeenTimes> seen = wanted.asksForTimes() ? seen(nextBlock) : Optional.empty();
    boolean elsewhen = seen.filter(wanted::rulesOut).isPresent();
    boolean timeless = !elsewhen && seen.isPresent() == wanted.asksForTimes() && holdsNone(wanted);
    Optional<BlockEntry> entry = elsewhen || timeless ? entry() : Optional.empty();
    nextBlock += entry.isPresent() ? 1 : 0;
    return entry.map(e -> new Passed(e.lines(), e.rawBytes(), seen, timeless, () -> fed(e)));
  }

  /** What is known of the times of a block. */
  private Optional<SeenTimes> seen(long block) throws IOException {
    if (times.isEmpty()) {
      times = Optional.of(tables(BlockTables.TIMES, TimeTable::decode));
    }
    return times.get().of(block).flatMap(table -> table.of(block));
  }

  /** Whether it is known that no line of the next block holds the strings. */
  private boolean holdsNone(BlockTest wanted) throws IOException {
    if (!wanted.asksForStrings()) {
      return false;
    }
    if (grams.isEmpty()) {
      grams = Optional.of(tables(BlockTables.GRAMS, GramTable::decode));
    }
    return grams.get().of(nextBlock).filter(t -> wanted.rulesOut(t, nextBlock)).isPresent();
  }

  private <T extends BlockTable> BlockTables<T> tables(String name, BlockTables.Decoder<T> decoder)
      throws IOException {
    return new BlockTables<>(segment, name, templates().primer(), decoder);
  }

  /** The next block, unless it is to be read since the directory cannot be right. */
  private Optional<BlockEntry> entry() throws IOException {
    try {
      return Optional.of(segment.block(nextBlock))
          .filter(e -> e.lines() > 0 && e.lines() <= e.rawBytes())
          .filter(e -> e.rawBytes() <= BlockLimits.MOST_BYTES);
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  private SegmentTemplates templates() throws IOException {
    if (!begun) {
      begun = true;
      templates = Model.templates(model, segment);
    }
    return templates;
  }

  /** A block that was passed over may be read while another one is. */
  private synchronized Fed fed(BlockEntry entry) throws IOException {
    SegmentTemplates known = templates();
    String name = entry.range() + " (block " + entry.number() + ")";
    try {
      BlockHead block = segment.head(entry);
      for (int number : block.dictionaries()) {
        if (dictionaries.add(number)) {
          byte[] body = segment.dictionary(number);
          known.add(body, "dictionary " + number, attributes);
        }
      }
      Fed fed =
          new Fed(
              name,
              block.rawBytes(),
              block.head(),
              index -> frame(name, entry, block, index),
              known,
              stamps(entry));
      return attributes ? PlainBlock.understood(fed, block.dictionaries()) : fed;
    } catch (Damaged e) {
      throw new Damaged(name + ": " + e.getMessage());
    }
  }

  @Override
  public boolean isAtHand() {
    return true;
  }

  private BlockStamps stamps(BlockEntry entry) throws IOException {
    if (stamps.isEmpty()) {
      stamps = Optional.of(StampSection.of(segment, templates().primer()));
    }
    return stamps.get().take(entry.number());
  }

  private byte[] frame(String name, BlockEntry entry, BlockHead block, int index) {
    try {
      return segment.frame(entry, block, index);
    } catch (Damaged e) {
      throw new Damaged(name + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
