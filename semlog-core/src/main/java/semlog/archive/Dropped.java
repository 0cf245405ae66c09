package semlog.archive;

import java.util.Arrays;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.seal.RunningDigest;

/**
 * What a tombstone stands for: segments that were dropped from the beginning of an archive. In
 * bytes the root, the names, then the three numbers as varints.
 *
 * @param root of all their lines, and of those that were dropped before
 * @param names of their last commit, one of which what is left goes on
 * @param segments how many
 * @param lines in them
 * @param rawBytes of these
 */
public record Dropped(byte[] root, List<byte[]> names, long segments, long lines, long rawBytes)
    implements Replaced {
  static final int TAG = 7;

  public Dropped {
    if (root.length != RunningDigest.BYTES || segments < 1 || lines < 0 || rawBytes < 0) {
      throw new IllegalArgumentException(segments + " segments, " + lines + " lines");
    }
    names = Replaced.checked(names);
  }

  static Dropped read(byte[] wire, String part) {
    ByteCursor in = new ByteCursor(wire, part);
    byte[] root = in.bytes(RunningDigest.BYTES);
    List<byte[]> names = Replaced.readNames(in);
    long segments = in.size();
    if (segments == 0) {
      throw new Damaged(part + ": a tombstone of nothing");
    }
    Dropped dropped = new Dropped(root, names, segments, in.size(), in.size());
    in.end();
    return dropped;
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public byte[] wire() {
    ByteBuilder out = new ByteBuilder(96).bytes(root);
    Replaced.writeNames(names, out);
    return out.varint(segments).varint(lines).varint(rawBytes).toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dropped dropped && Arrays.equals(wire(), dropped.wire());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(root);
  }
}
