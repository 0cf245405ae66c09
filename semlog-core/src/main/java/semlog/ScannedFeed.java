package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.LineRange;
import semlog.block.BlockStamps;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.fault.Damaged;

/** The blocks of an archive that comes as a stream, or of bytes that no commit vouches for. */
final class ScannedFeed implements BlockFeed {
  private final ArchiveScanner scanner;
  private final Endings endings;
  private final Access access;
  private final boolean attributes;
  private SegmentTemplates templates = new SegmentTemplates();
  private boolean ended;
  private boolean told;

  /**
   * Feeds what a scanner finds, and tells how its segments end.
   *
   * @param attributes whether the attributes of lines will be asked for
   */
  ScannedFeed(ArchiveScanner scanner, Access access, Endings endings, boolean attributes) {
    this.access = access;
    this.attributes = attributes;
    this.scanner = scanner;
    this.endings = endings;
  }

  @Override
  public Optional<Fed> next() throws IOException {
    while (!ended) {
      switch (scanned()) {
        case ArchiveEvent.SegmentStart start -> {
          templates = new SegmentTemplates();
          endings.begin();
          told = false;
        }
        case ArchiveEvent.Dictionary dictionary ->
            templates.add(dictionary.body(), "dictionary " + dictionary.number(), attributes);
        case ArchiveEvent.Block block -> {
          Fed fed = fed(block);
          return Optional.of(
              attributes ? PlainBlock.understood(fed, block.block().dictionaries()) : fed);
        }
        case ArchiveEvent.Damage damage -> {
          told = true;
          ByteRange lost = new ByteRange(damage.from(), damage.to());
          throw new Damaged(damage.lines() + ", " + lost + ": " + damage.what());
        }
        case ArchiveEvent.Section section -> {
          if (section.name().equals(Model.NAMED)) {
            templates = Model.templates(access.model(), section.body());
          } else if (section.name().equals(ProtectedSegment.KEY) && !access.partial()) {
            ended = true;
            throw ProtectedSegment.onlyPartially();
          }
        }
        case ArchiveEvent.Committed commit -> told = false;
        case ArchiveEvent.SegmentEnd end -> end(end);
        case ArchiveEvent.End end -> ended = true;
      }
    }
    return Optional.empty();
  }

  /** The next event; what is no archive at all ends the feed. */
  private ArchiveEvent scanned() throws IOException {
    try {
      return scanner.next();
    } catch (Damaged e) {
      ended = true;
      throw e;
    }
  }

  private Fed fed(ArchiveEvent.Block block) {
    LineRange lines = new LineRange(block.firstLine(), block.block().lines());
    EncodedBlock read = block.block();
    return new Fed(
        lines + " (block " + block.number() + ")",
        read.rawBytes(),
        read.head(),
        read::frame,
        templates,
        BlockStamps.none());
  }

  private void end(ArchiveEvent.SegmentEnd end) {
    endings.end(end.ending());
    if (end.ending() == ArchiveEvent.Ending.TORN && !told) {
      throw new Damaged(Endings.torn(new ByteRange(end.committed(), end.position())));
    }
  }
}
