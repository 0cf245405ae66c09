package semlog;

import java.io.IOException;
import semlog.archive.ArchiveEvent;
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
 * @param complete whether it ends with a closing record, so that no more was to come
 */
public record Listing(
    int segments, long blocks, long lines, long rawBytes, long storedBytes, boolean complete) {

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
        reader.segments().size(),
        blocks,
        lines,
        rawBytes,
        archive.size(),
        reader.ending() == ArchiveEvent.Ending.CLOSED);
  }
}
