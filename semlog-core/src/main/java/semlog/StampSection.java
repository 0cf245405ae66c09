package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.block.BlockStamps;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * The sections that hold the stamps of blocks, one for each block that has any. Wire layout: the
 * block's number in its segment as a varint, then {@link BlockStamps}.
 */
final class StampSection {
  static final String NAME = "stamps";

  private StampSection() {}

  static byte[] body(long block, byte[] stamps) {
    return new ByteBuilder(stamps.length + 4).varint(block).bytes(stamps).toByteArray();
  }

  /** The stamps of a segment's blocks, by their number; what is damaged is left out. */
  static Map<Long, BlockStamps> read(Segment segment) throws IOException {
    Map<Long, BlockStamps> stamps = new HashMap<>();
    for (SectionEntry section : sections(segment)) {
      Optional<byte[]> bytes = bytes(segment, section);
      if (bytes.isPresent() && bytes.get().length > 0) {
        ByteCursor body = new ByteCursor(bytes.get(), "section " + section.number());
        long block = body.varint();
        decoded(body).ifPresent(found -> stamps.put(block, found));
      }
    }
    return stamps;
  }

  private static Optional<byte[]> bytes(Segment segment, SectionEntry section) throws IOException {
    try {
      return Optional.of(segment.read(section));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  private static Optional<BlockStamps> decoded(ByteCursor body) {
    try {
      return Optional.of(BlockStamps.decode(body.bytes(body.remaining()), body.part()));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  /** Bytes of all such sections of a segment. */
  static long bytes(Segment segment) throws IOException {
    return sections(segment).stream().mapToLong(SectionEntry::bytes).sum();
  }

  private static List<SectionEntry> sections(Segment segment) throws IOException {
    List<SectionEntry> found = new ArrayList<>();
    for (long number = 0; number < segment.sections(); number++) {
      Optional<SectionEntry> section = section(segment, number);
      section.filter(entry -> entry.name().equals(NAME)).ifPresent(found::add);
    }
    return found;
  }

  /** Nothing where a section is lost: its block is searched as one without stamps. */
  private static Optional<SectionEntry> section(Segment segment, long number) throws IOException {
    try {
      return Optional.of(segment.section(number));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }
}
