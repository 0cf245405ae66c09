package semlog;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import semlog.archive.BlockEntry;
import semlog.archive.Segment;
import semlog.block.Dictionary;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;

/** The committed blocks of a segment; dictionaries are read when a block needs them. */
final class SegmentFeed implements BlockFeed {
  private final Segment segment;
  private final SegmentTemplates templates = new SegmentTemplates();
  private final Set<Integer> dictionaries = new HashSet<>();
  private long nextBlock;

  SegmentFeed(Segment segment) {
    this.segment = segment;
  }

  @Override
  public Optional<Fed> next() throws IOException {
    if (nextBlock == segment.blocks()) {
      return Optional.empty();
    }
    BlockEntry entry = segment.block(nextBlock++);
    String name = entry.range() + " (block " + entry.number() + ")";
    try {
      EncodedBlock block = segment.read(entry);
      for (int number : block.dictionaries()) {
        if (dictionaries.add(number)) {
          byte[] body = segment.dictionary(number);
          templates.add(Dictionary.decode(body, "dictionary " + number));
        }
      }
      return Optional.of(new Fed(name, block, templates));
    } catch (Damaged e) {
      throw new Damaged(name + ": " + e.getMessage());
    }
  }
}
