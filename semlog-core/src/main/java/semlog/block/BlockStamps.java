package semlog.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.column.ColumnStamp;
import semlog.column.TextColumn;

/**
 * The stamps of a block's columns. Wire layout: a {@link PackedHead} of the number of columns as a
 * varint and the {@link ColumnStamp} of each.
 *
 * @param columns in order of their numbers
 */
public record BlockStamps(List<ColumnStamp> columns) {
  /** A block of fewer stored bytes is read sooner than its stamps. */
  private static final long SMALL_BLOCK = 1 << 15;

  /** Sets have no more than this part of the block's bytes, all stamps together of that. */
  private static final int MOST_SETS = 64;

  private static final int MOST_STAMPS = 40;

  /** A column has a set only if so many times its bytes are spared. */
  private static final int WORTH = 16;

  /** So few bytes are not worth the smallest set. */
  private static final int FEW_BYTES = ColumnStamp.LEAST_SET_BYTES * WORTH;

  public BlockStamps {
    columns = List.copyOf(columns);
  }

  /** Nothing is known of any column. */
  public static BlockStamps none() {
    return new BlockStamps(List.of());
  }

  /** The stamp of a text column, with a set unless {@link #encode} would leave it out. */
  static ColumnStamp of(TextColumn column) {
    return column.distinctBytes() <= FEW_BYTES
        ? ColumnStamp.withoutSet(column)
        : ColumnStamp.of(column);
  }

  /** What is known of a column. */
  public ColumnStamp column(int number) {
    return number < columns.size() ? columns.get(number) : ColumnStamp.NONE;
  }

  /**
   * The stamps' bytes; none where they are not worth it.
   *
   * @param weights how many bytes are spared, by and large, where a column is not decoded
   * @param blockBytes stored bytes of the block
   */
  byte[] encode(long[] weights, long blockBytes, Backend backend) {
    if (blockBytes < SMALL_BLOCK) {
      return new byte[0];
    }
    long[] room = {blockBytes / MOST_SETS};
    List<ColumnStamp> kept = new ArrayList<>(columns);
    IntStream.range(0, kept.size())
        .boxed()
        .sorted((a, b) -> Long.compare(weights[b], weights[a]))
        .forEach(
            column -> {
              int bytes = kept.get(column).setBytes();
              boolean worth = (long) bytes * WORTH < weights[column] && bytes <= room[0];
              room[0] -= worth ? bytes : 0;
              kept.set(column, worth ? kept.get(column) : kept.get(column).withoutSet());
            });
    byte[] packed = pack(kept, backend);
    if (packed.length * (long) MOST_STAMPS > blockBytes) {
      packed = pack(kept.stream().map(ColumnStamp::withoutSet).toList(), backend);
    }
    return packed.length * (long) MOST_STAMPS <= blockBytes ? packed : new byte[0];
  }

  private static byte[] pack(List<ColumnStamp> stamps, Backend backend) {
    ByteBuilder out = new ByteBuilder(stamps.size() * 8);
    out.varint(stamps.size());
    stamps.forEach(stamp -> stamp.write(out));
    return PackedHead.pack(out.toByteArray(), backend);
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @param primer of the back end, or nothing
   */
  public static BlockStamps decode(byte[] body, String part, byte[] primer) {
    ByteCursor cursor = new ByteCursor(PackedHead.unpack(body, part, primer), part);
    int count = cursor.count(cursor.remaining());
    List<ColumnStamp> stamps = new ArrayList<>(count);
    for (int column = 0; column < count; column++) {
      stamps.add(ColumnStamp.read(cursor));
    }
    cursor.end();
    return new BlockStamps(stamps);
  }
}
