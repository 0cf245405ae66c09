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

  /** By the number of their block, what is behind it. */
  private final Map<Long, ByteCursor> bodies;

  private final byte[] primer;

  private StampSection(Map<Long, ByteCursor> bodies, byte[] primer) {
    this.bodies = bodies;
    this.primer = primer;
  }

  static byte[] body(long block, byte[] stamps) {
    return new ByteBuilder(stamps.length + 4).varint(block).bytes(stamps).toByteArray();
  }

  /**
   * Finds the stamps of a segment's blocks; what is damaged is left out.
   *
   * @param primer of the segment's frames, or nothing
   */
  static StampSection of(Segment segment, byte[] primer) throws IOException {
    Map<Long, ByteCursor> bodies = new HashMap<>();
    for (SectionEntry section : NamedSections.of(segment, NAME)) {
      Optional<byte[]> bytes = bytes(segment, section);
      if (bytes.isPresent() && bytes.get().length > 0) {
        ByteCursor body = new ByteCursor(bytes.get(), "section " + section.number());
        bodies.put(body.varint(), body);
      }
    }
    return new StampSection(bodies, primer);
  }

  private static Optional<byte[]> bytes(Segment segment, SectionEntry section) throws IOException {
    try {
      return Optional.of(segment.read(section));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  /** The stamps of a block, which are read once. */
  BlockStamps take(long block) {
    ByteCursor body = bodies.remove(block);
    return body == null ? BlockStamps.none() : decoded(body);
  }

  private BlockStamps decoded(ByteCursor body) {
    try {
      return BlockStamps.decode(body.bytes(body.remaining()), body.part(), primer);
    } catch (Damaged _) {
      return BlockStamps.none();
    }
  }
}
