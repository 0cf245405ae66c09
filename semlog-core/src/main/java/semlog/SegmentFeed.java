package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.archive.BlockEntry;
import semlog.archive.BlockHead;
import semlog.archive.Segment;
import semlog.block.BlockLimits;
import semlog.block.BlockStamps;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;
import semlog.index.GramTest;

/** The committed blocks of a segment; dictionaries are read when a block needs them. */
final class SegmentFeed implements BlockFeed {
  private final Segment segment;
  private final Optional<Model> model;
  private final boolean attributes;
  private SegmentTemplates templates = new SegmentTemplates();
  private final Set<Integer> dictionaries = new HashSet<>();
  private Optional<Map<Long, BlockStamps>> stamps = Optional.empty();
  private Optional<GramSections> grams = Optional.empty();
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
  public Optional<Fed> next() throws IOException {
    if (nextBlock == segment.blocks()) {
      return Optional.empty();
    }
    return Optional.of(fed(segment.block(nextBlock++)));
  }

  @Override
  public Optional<Passed> pass(GramTest wanted) throws IOException {
    if (nextBlock == segment.blocks()) {
      return Optional.empty();
    }
    if (grams.isEmpty()) {
      grams = Optional.of(new GramSections(segment, templates().primer()));
    }
    Optional<BlockEntry> entry = ruledOut(wanted);
    nextBlock += entry.isPresent() ? 1 : 0;
    return entry.map(e -> new Passed(e.lines(), e.rawBytes(), () -> fed(e)));
  }

  /** The next block if no line of it is wanted; where that cannot be told it is to be read. */
  private Optional<BlockEntry> ruledOut(GramTest wanted) throws IOException {
    if (grams.orElseThrow().mayHold(nextBlock, wanted)) {
      return Optional.empty();
    }
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

  private Fed fed(BlockEntry entry) throws IOException {
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
      return attributes ? PlainBlock.understood(fed) : fed;
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
      stamps = Optional.of(StampSection.read(segment, templates().primer()));
    }
    return stamps.get().getOrDefault(entry.number(), BlockStamps.none());
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
