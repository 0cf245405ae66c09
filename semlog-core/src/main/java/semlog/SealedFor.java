package semlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.archive.StoredSegment;
import semlog.bytes.ByteSource;
import semlog.seal.Keyring;

/**
 * What anybody can tell of an archive that may be sealed.
 *
 * @param segments parts that were written one after the other
 * @param recipients for whom they are sealed, as {@code 2 X25519 keys}; empty when none is
 * @param complete whether every segment ends with its closing record, and nothing follows
 */
public record SealedFor(int segments, String recipients, boolean complete) {
  /**
   * Looks at an archive without a key.
   *
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static SealedFor of(ByteSource archive) throws IOException {
    List<StoredSegment> segments = StoredSegment.of(archive);
    List<String> recipients =
        segments.stream()
            .flatMap(s -> s.keys().stream())
            .map(Keyring::recipients)
            .distinct()
            .toList();
    boolean complete =
        !segments.isEmpty()
            && segments.stream().allMatch(StoredSegment::closed)
            && segments.getLast().end() == archive.size();
    return new SealedFor(segments.size(), String.join("; ", recipients), complete);
  }

  /** Whether a file has nothing but the beginning of an archive that was never written. */
  public static boolean isBarelyBegun(ByteSource archive) throws IOException {
    return StoredSegment.isBarelyBegun(archive);
  }

  /** The names of the last commits of the segments, in order. */
  public static List<byte[]> lastCommits(ByteSource archive) throws IOException {
    return archive.size() == 0
        ? List.of()
        : StoredSegment.of(archive).stream().map(StoredSegment::name).toList();
  }

  /** The age files with the secrets of the sealed segments. */
  public static List<byte[]> headers(ByteSource archive) throws IOException {
    return StoredSegment.of(archive).stream()
        .map(StoredSegment::keys)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether any of it is sealed. */
  public boolean isSealed() {
    return !recipients.isEmpty();
  }
}
