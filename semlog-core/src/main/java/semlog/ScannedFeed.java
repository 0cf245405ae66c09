package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.LineRange;
import semlog.block.Dictionary;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;

/** The blocks of an archive that comes as a stream, or of bytes that no commit vouches for. */
final class ScannedFeed implements BlockFeed {
  private final ArchiveScanner scanner;
  private final boolean vouchedFor;
  private SegmentTemplates templates = new SegmentTemplates();
  private boolean ended;
  private boolean damaged;

  /**
   * Feeds what a scanner finds.
   *
   * @param vouchedFor whether commits are expected: without them that is said at the end
   */
  ScannedFeed(ArchiveScanner scanner, boolean vouchedFor) {
    this.scanner = scanner;
    this.vouchedFor = vouchedFor;
  }

  @Override
  public Optional<Fed> next() throws IOException {
    while (!ended) {
      switch (scanner.next()) {
        case ArchiveEvent.SegmentStart start -> templates = new SegmentTemplates();
        case ArchiveEvent.Dictionary dictionary ->
            templates.add(
                Dictionary.decode(dictionary.body(), "dictionary " + dictionary.number()));
        case ArchiveEvent.Block block -> {
          LineRange lines = new LineRange(block.firstLine(), block.block().lines());
          String name = lines + " (block " + block.number() + ")";
          return Optional.of(new Fed(name, block.block(), templates));
        }
        case ArchiveEvent.Damage damage -> {
          damaged = true;
          throw new Damaged(
              damage.lines()
                  + ", "
                  + new ByteRange(damage.from(), damage.to())
                  + ": "
                  + damage.what());
        }
        case ArchiveEvent.Section section -> {}
        case ArchiveEvent.Committed commit -> {}
        case ArchiveEvent.SegmentEnd end -> {}
        case ArchiveEvent.End end -> {
          ended = true;
          boolean torn = !vouchedFor || end.ending() == ArchiveEvent.Ending.TORN;
          if (torn && !damaged) {
            throw new Damaged("byte " + end.position() + ": the archive stops in the middle");
          }
        }
      }
    }
    return Optional.empty();
  }
}
