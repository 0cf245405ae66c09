package semlog;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.fault.Damaged;
import semlog.index.GramTable;
import semlog.index.GramTest;

/** The tables of grams of a segment, each read when its first block is asked for. */
final class GramSections {
  static final String NAME = "grams";

  private final Segment segment;
  private final byte[] primer;
  private final Iterator<SectionEntry> sections;
  private Optional<GramTable> table = Optional.empty();

  /**
   * Finds the tables.
   *
   * @param primer of the segment's frames, or nothing
   */
  GramSections(Segment segment, byte[] primer) throws IOException {
    this.segment = segment;
    this.primer = primer;
    this.sections = NamedSections.of(segment, NAME).iterator();
  }

  /**
   * Whether a block may have lines that hold what is wanted.
   *
   * @param block not before the one that was asked for last
   */
  boolean mayHold(long block, GramTest wanted) throws IOException {
    while ((table.isEmpty() || table.get().isBefore(block)) && sections.hasNext()) {
      table = read(sections.next());
    }
    return table.isEmpty() || !table.get().isOf(block) || table.get().mayHold(block, wanted);
  }

  /** Nothing where a section is damaged: its blocks are searched as if there were none. */
  private Optional<GramTable> read(SectionEntry section) throws IOException {
    try {
      String part = "section " + section.number();
      return Optional.of(GramTable.decode(segment.read(section), part, primer));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }
}
