package semlog.archive;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.seal.RunningDigest;

/** The segments that were there before the one that stands for them. */
public sealed interface Replaced permits Dropped, Compacted {
  /** The tag of its field. */
  int tag();

  /** The value of its field. */
  byte[] wire();

  /** What a statement says of it: the digest of its tag and its value. */
  default byte[] digest() {
    return RunningDigest.of(new ByteBuilder(96).varint(tag()).bytes(wire()).toByteArray());
  }

  /** Refuses what are no names of a commit. */
  static List<byte[]> checked(List<byte[]> names) {
    if (names.isEmpty() || names.stream().anyMatch(name -> name.length != RunningDigest.BYTES)) {
      throw new IllegalArgumentException(names.size() + " names");
    }
    return List.copyOf(names);
  }

  /** Reads a varint, how many, and names. */
  static List<byte[]> readNames(ByteCursor in) {
    int count = in.count(in.remaining() / RunningDigest.BYTES);
    if (count == 0) {
      throw in.damaged("no name of a commit");
    }
    List<byte[]> names = new ArrayList<>();
    while (names.size() < count) {
      names.add(in.bytes(RunningDigest.BYTES));
    }
    return names;
  }

  /** The opposite of {@link #readNames}. */
  static void writeNames(List<byte[]> names, ByteBuilder out) {
    out.varint(names.size());
    names.forEach(out::bytes);
  }
}
