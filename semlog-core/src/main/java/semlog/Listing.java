package semlog;

import java.io.IOException;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.bytes.ByteSource;

/**
 * What an archive holds, as its last commit says.
 *
 * @param segments parts that were written one after the other
 * @param blocks in all segments
 * @param lines in all blocks
 * @param rawBytes of all lines
 * @param storedBytes of the archive
 * @param state whether that is all
 */
public record Listing(
    int segments, long blocks, long lines, long rawBytes, long storedBytes, State state) {
  /** Whether more was to come, and whether there is more than was committed. */
  public enum State {
    /** Every segment ends with its closing record. */
    WHOLE,
    /** A segment ends with a commit: its writer is at work, or was killed. */
    OPEN,
    /** There are bytes that no commit vouches for. */
    TORN
  }

  /**
   * Reads the commits of an archive and nothing else.
   *
   * @throws semlog.fault.Fault when it is no archive, or one of another version
   */
  public static Listing of(ByteSource archive) throws IOException {
    ArchiveReader reader = ArchiveReader.open(archive);
    long blocks = 0;
    long lines = 0;
    long rawBytes = 0;
    for (Segment segment : reader.segments()) {
      blocks += segment.blocks();
      lines += segment.lines();
      rawBytes += segment.rawBytes();
    }
    return new Listing(
        reader.segments().size(), blocks, lines, rawBytes, archive.size(), state(reader));
  }

  private static State state(ArchiveReader reader) {
    if (!reader.gaps().isEmpty()) {
      return State.TORN;
    }
    return reader.segments().stream().allMatch(s -> s.closed()) ? State.WHOLE : State.OPEN;
  }
}
