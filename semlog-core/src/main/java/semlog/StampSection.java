package semlog;

import java.io.IOException;
import java.util.HashMap;
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

  /**
   * The stamps of a segment's blocks, by their number; what is damaged is left out.
   *
   * @param primer of the segment's frames, or nothing
   */
  static Map<Long, BlockStamps> read(Segment segment, byte[] primer) throws IOException {
    Map<Long, BlockStamps> stamps = new HashMap<>();
    for (SectionEntry section : NamedSections.of(segment, NAME)) {
      Optional<byte[]> bytes = bytes(segment, section);
      if (bytes.isPresent() && bytes.get().length > 0) {
        ByteCursor body = new ByteCursor(bytes.get(), "section " + section.number());
        long block = body.varint();
        decoded(body, primer).ifPresent(found -> stamps.put(block, found));
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

  private static Optional<BlockStamps> decoded(ByteCursor body, byte[] primer) {
    try {
      return Optional.of(BlockStamps.decode(body.bytes(body.remaining()), body.part(), primer));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }
}
