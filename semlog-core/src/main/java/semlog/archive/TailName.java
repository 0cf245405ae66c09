package semlog.archive;

import java.util.Arrays;
import java.util.HexFormat;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * Which tail a tail is: the segment that it goes on, and its generation there. In bytes the
 * segment's id and the generation as a varint.
 *
 * @param segment the id of the segment, in hexadecimal
 * @param generation from 1; each tail of a segment replaces the one before
 */
public record TailName(String segment, long generation) {
  /** The name of the section with which a tail begins; its bytes are the tail's name. */
  public static final String SECTION = "tail";

  public TailName {
    if (segment.length() != 2 * SegmentHeader.ID_BYTES || generation < 1) {
      throw new IllegalArgumentException(segment + ", generation " + generation);
    }
  }

  /** The tail of that generation behind the segment of that id. */
  public static TailName of(byte[] segmentId, long generation) {
    return new TailName(HexFormat.of().formatHex(segmentId), generation);
  }

  /** Reads what {@link #wire} wrote. */
  public static TailName read(byte[] wire, String part) {
    ByteCursor in = new ByteCursor(wire, part);
    byte[] id = in.bytes(SegmentHeader.ID_BYTES);
    long generation = in.size();
    in.end();
    if (generation == 0) {
      throw new Damaged(part + ": a tail of no generation");
    }
    return of(id, generation);
  }

  /** Whether bytes are the header of the segment of that id. */
  public static boolean startsSegment(byte[] header, byte[] id) {
    return SegmentHeader.soundAt(header, 0, header.length)
        && Arrays.equals(SegmentHeader.at(header, 0, 0).id(), id);
  }

  /** Its bytes, at most 25. */
  public byte[] wire() {
    byte[] id = HexFormat.of().parseHex(segment);
    return new ByteBuilder(id.length + 9).bytes(id).varint(generation).toByteArray();
  }
}
