package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.block.PackedHead;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.value.SeenTimes;

/**
 * The times of the lines of blocks that follow one another. Wire layout: number of the first block
 * in its segment as a varint, how many there are u8; a {@link PackedHead} of, for each block, u8 1
 * and {@link SeenTimes}, or u8 0 where nothing is told.
 */
public record TimeTable(long first, List<Optional<SeenTimes>> times) implements BlockTable {
  /** A table of the times of some blocks, from one on. */
  public TimeTable {
    times = List.copyOf(times);
  }

  /** Its bytes. */
  public byte[] encode(Backend backend) {
    ByteBuilder all = new ByteBuilder(64);
    for (Optional<SeenTimes> block : times) {
      all.u8(block.isPresent() ? 1 : 0);
      block.ifPresent(seen -> seen.write(all));
    }
    return new ByteBuilder(all.length() + 4)
        .varint(first)
        .u8(times.size())
        .bytes(PackedHead.pack(all.toByteArray(), backend))
        .toByteArray();
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @param primer of the back end, or nothing
   * @throws semlog.fault.Damaged when it is something else
   */
  public static TimeTable decode(byte[] body, String part, byte[] primer) {
    ByteCursor cursor = new ByteCursor(body, part);
    long first = cursor.size();
    int blocks = cursor.count(MOST_BLOCKS);
    ByteCursor all =
        new ByteCursor(PackedHead.unpack(cursor.bytes(cursor.remaining()), part, primer), part);
    List<Optional<SeenTimes>> times = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      times.add(all.count(1) == 1 ? Optional.of(SeenTimes.read(all)) : Optional.empty());
    }
    if (all.remaining() > 0) {
      throw all.damaged("more than " + blocks + " blocks");
    }
    return new TimeTable(first, times);
  }

  @Override
  public int blocks() {
    return times.size();
  }

  /** The times of a block of which it tells; nothing where they are not known. */
  public Optional<SeenTimes> of(long block) {
    return times.get((int) (block - first));
  }
}
