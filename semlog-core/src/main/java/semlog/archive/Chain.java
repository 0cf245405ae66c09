package semlog.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteSource;

/**
 * The last commit of what was written so far, which the next segment names as the one that it goes
 * on. For use by one thread.
 */
public final class Chain {
  private Optional<byte[]> last;

  private Chain(Optional<byte[]> last) {
    this.last = last;
  }

  /** Nothing was written yet. */
  public static Chain beginning() {
    return new Chain(Optional.empty());
  }

  /**
   * What an archive ends with, whatever is sealed.
   *
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static Chain of(ByteSource archive) throws IOException {
    if (archive.size() == 0) {
      return beginning();
    }
    List<StoredSegment> segments = StoredSegment.of(archive);
    return new Chain(
        segments.isEmpty() ? Optional.empty() : Optional.of(segments.getLast().name()));
  }

  Optional<byte[]> last() {
    return last;
  }

  void went(byte[] name) {
    last = Optional.of(name);
  }
}
