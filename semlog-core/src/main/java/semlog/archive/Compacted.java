package semlog.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * What a segment stands for that has the lines of several: those that were written before, one
 * after the other, the last of which may go on in the segment behind. In bytes the names, then the
 * numbers as varints.
 *
 * @param names of the last commit of the last one, which segments elsewhere may go on
 * @param before raw bytes of the first one that are in front of this segment
 * @param lengths raw bytes of each; all of those that are not over in front of this segment
 */
public record Compacted(List<byte[]> names, long before, List<Long> lengths) implements Replaced {
  /** Of a value, so that there is room for what else a commit says. */
  public static final int MOST_BYTES = 1 << 14;

  static final int TAG = 9;

  public Compacted {
    names = Replaced.checked(names);
    lengths = List.copyOf(lengths);
    if (lengths.isEmpty() || before < 0 || before > lengths.getFirst()) {
      throw new IllegalArgumentException(lengths.size() + " segments from " + before);
    }
  }

  static Compacted read(byte[] wire, String part) {
    ByteCursor in = new ByteCursor(wire, part);
    List<byte[]> names = Replaced.readNames(in);
    long before = in.size();
    List<Long> lengths = new ArrayList<>();
    long left = Long.MAX_VALUE;
    do {
      long length = in.size();
      left -= length;
      lengths.add(length);
      if (left < 0 || before > lengths.getFirst()) {
        throw in.damaged("stands for more than there can be");
      }
    } while (in.remaining() > 0);
    return new Compacted(names, before, lengths);
  }

  /** How many raw bytes are in this segment and in those that go on with it. */
  public long rawBytes() {
    return lengths.stream().mapToLong(Long::longValue).sum() - before;
  }

  /** What the next segment says that goes on with it, where this one has so many raw bytes. */
  public Compacted after(long rawBytes) {
    if (rawBytes == 0) {
      return this;
    }
    long from = before + rawBytes;
    int over = 0;
    while (over < lengths.size() - 1 && from >= lengths.get(over)) {
      from -= lengths.get(over);
      over++;
    }
    return new Compacted(names, from, lengths.subList(over, lengths.size()));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public byte[] wire() {
    ByteBuilder out = new ByteBuilder(64);
    Replaced.writeNames(names, out);
    out.varint(before);
    lengths.forEach(out::varint);
    return out.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Compacted compacted && Arrays.equals(wire(), compacted.wire());
  }

  @Override
  public int hashCode() {
    return lengths.hashCode();
  }
}
