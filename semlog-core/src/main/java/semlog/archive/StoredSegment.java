package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteSource;

/**
 * What anybody can tell of a segment, whatever is sealed.
 *
 * @param closed whether it ends with a closing record
 * @param end of its last commit
 * @param keys the age file with its secret, if it is sealed
 * @param name of its last commit
 */
public record StoredSegment(boolean closed, long end, Optional<byte[]> keys, byte[] name) {
  /**
   * Whether a file is less than the header of its first segment, since its writer was stopped while
   * it wrote it: nothing was ever in it.
   */
  public static boolean isBarelyBegun(ByteSource archive) throws IOException {
    byte[] begun = new byte[(int) Math.min(SegmentHeader.BYTES, archive.size())];
    archive.read(0, begun, 0, begun.length);
    int magic = Math.min(SegmentHeader.MAGIC_BYTES, begun.length);
    return begun.length > 0
        && begun.length < SegmentHeader.BYTES
        && SegmentHeader.magicBytes(begun, 0, begun.length) == magic;
  }

  /**
   * The segments of an archive up to their last commits.
   *
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static List<StoredSegment> of(ByteSource archive) throws IOException {
    CommitFinder finder = new CommitFinder(archive, (body, id) -> SegmentSeal.UNOPENED);
    List<StoredSegment> segments = new ArrayList<>();
    for (CommitFinder.Found found : finder.lastOfEach()) {
      Optional<byte[]> keys =
          found.unit().frame().has(SegmentSeal.SEALED)
              ? Optional.of(CommitFinder.keys(archive, found.unit(), found.salt()).body())
              : Optional.empty();
      segments.add(
          new StoredSegment(
              found.commit().closed(),
              found.unit().end(),
              keys,
              Proof.naming(found.id(), found.unit()).get()));
    }
    return segments;
  }
}
