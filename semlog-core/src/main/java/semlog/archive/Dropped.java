package semlog.archive;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.seal.RunningDigest;

/**
 * What a tombstone stands for: segments that were dropped from the beginning of an archive. In
 * bytes root and name, then the three numbers as varints.
 *
 * @param root of all their lines, and of those that were dropped before
 * @param name of their last commit, which what is left goes on
 * @param segments how many
 * @param lines in them
 * @param rawBytes of these
 */
public record Dropped(byte[] root, byte[] name, long segments, long lines, long rawBytes) {
  public Dropped {
    if (root.length != RunningDigest.BYTES
        || name.length != RunningDigest.BYTES
        || segments < 1
        || lines < 0
        || rawBytes < 0) {
      throw new IllegalArgumentException(segments + " segments, " + lines + " lines");
    }
  }

  static Dropped read(byte[] wire, String part) {
    ByteCursor in = new ByteCursor(wire, part);
    byte[] root = in.bytes(RunningDigest.BYTES);
    byte[] name = in.bytes(RunningDigest.BYTES);
    long segments = in.size();
    if (segments == 0) {
      throw new Damaged(part + ": a tombstone of nothing");
    }
    Dropped dropped = new Dropped(root, name, segments, in.size(), in.size());
    in.end();
    return dropped;
  }

  byte[] wire() {
    return new ByteBuilder(96)
        .bytes(root)
        .bytes(name)
        .varint(segments)
        .varint(lines)
        .varint(rawBytes)
        .toByteArray();
  }

  /** What a statement says of it. */
  byte[] digest() {
    return RunningDigest.of(wire());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dropped dropped && Arrays.equals(wire(), dropped.wire());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(name);
  }
}
