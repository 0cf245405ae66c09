package semlog;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.fault.Damaged;
import semlog.index.BlockTable;

/** The tables of one sort of a segment's blocks, each read when its first block is asked for. */
final class BlockTables<T extends BlockTable> {
  /** Name of the sections with tables of grams. */
  static final String GRAMS = "grams";

  /** Name of the sections with tables of times. */
  static final String TIMES = "times";

  /** Names of the sections with tables of every sort. */
  static final List<String> NAMES = List.of(GRAMS, TIMES);

  private final Segment segment;
  private final byte[] primer;
  private final Decoder<T> decoder;
  private final Iterator<SectionEntry> sections;
  private Optional<T> table = Optional.empty();

  /** Reads a table. */
  interface Decoder<T> {
    T decode(byte[] body, String part, byte[] primer);
  }

  /**
   * Finds the tables.
   *
   * @param name of their sections
   * @param primer of the segment's frames, or nothing
   */
  BlockTables(Segment segment, String name, byte[] primer, Decoder<T> decoder) throws IOException {
    this.segment = segment;
    this.primer = primer;
    this.decoder = decoder;
    this.sections = NamedSections.of(segment, name).iterator();
  }

  /**
   * The table that tells of a block, if there is one.
   *
   * @param block not before the one that was asked for last
   */
  Optional<T> of(long block) throws IOException {
    while ((table.isEmpty() || table.get().isBefore(block)) && sections.hasNext()) {
      table = read(sections.next());
    }
    return table.filter(found -> found.isOf(block));
  }

  /** Nothing where a section is damaged: its blocks are searched as if there were none. */
  private Optional<T> read(SectionEntry section) throws IOException {
    try {
      String part = "section " + section.number();
      return Optional.of(decoder.decode(segment.read(section), part, primer));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }
}
