package semlog.index;

import java.util.List;
import java.util.Optional;
import semlog.block.PackedHead;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;

/**
 * Which blocks that follow one another may have lines with a gram. Wire layout: number of the first
 * block in its segment as a varint, how many there are u8, binary logarithm of a number of cells
 * u8; a {@link PackedHead} of as many bytes. Bit b of a cell is set if a gram whose number is the
 * cell's may be in the first block but b.
 */
public final class GramTable implements BlockTable {
  private static final int LEAST_BITS = 10;

  private final long first;
  private final int blocks;
  private final byte[] cells;

  private GramTable(long first, int blocks, byte[] cells) {
    this.first = first;
    this.blocks = blocks;
    this.cells = cells;
  }

  /**
   * The bytes of the finest table that takes no more than {@code room}, if there is one.
   *
   * @param first the number of the first block in its segment
   * @param grams of each block; nothing of one that may have any
   */
  public static Optional<byte[]> encode(
      long first, List<Optional<LineGrams>> grams, long room, Backend backend) {
    byte[] cells = cells(grams);
    for (int bits = LineGrams.BITS; bits >= LEAST_BITS; bits--) {
      byte[] body =
          new ByteBuilder(cells.length)
              .varint(first)
              .u8(grams.size())
              .u8(bits)
              .bytes(PackedHead.pack(cells, backend))
              .toByteArray();
      if (body.length <= room) {
        return Optional.of(body);
      }
      cells = halved(cells);
    }
    return Optional.empty();
  }

  private static byte[] cells(List<Optional<LineGrams>> grams) {
    byte[] cells = new byte[1 << LineGrams.BITS];
    for (int block = 0; block < grams.size(); block++) {
      Optional<LineGrams> known = grams.get(block);
      for (int number = 0; number < cells.length; number++) {
        if (known.isEmpty() || known.get().has(number)) {
          cells[number] |= (byte) (1 << block);
        }
      }
    }
    return cells;
  }

  private static byte[] halved(byte[] cells) {
    byte[] half = new byte[cells.length / 2];
    for (int cell = 0; cell < half.length; cell++) {
      half[cell] = (byte) (cells[2 * cell] | cells[2 * cell + 1]);
    }
    return half;
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @param primer of the back end, or nothing
   * @throws semlog.fault.Damaged when it is something else
   */
  public static GramTable decode(byte[] body, String part, byte[] primer) {
    ByteCursor cursor = new ByteCursor(body, part);
    long first = cursor.size();
    int blocks = cursor.count(MOST_BLOCKS);
    int bits = cursor.count(LineGrams.BITS);
    byte[] cells = PackedHead.unpack(cursor.bytes(cursor.remaining()), part, primer);
    if (blocks == 0 || bits < LEAST_BITS || cells.length != 1 << bits) {
      throw cursor.damaged(cells.length + " cells for 2^" + bits + " of " + blocks + " blocks");
    }
    return new GramTable(first, blocks, cells);
  }

  @Override
  public long first() {
    return first;
  }

  @Override
  public int blocks() {
    return blocks;
  }

  /** Whether a block of which it tells may have lines that hold what is wanted. */
  public boolean mayHold(long block, GramTest wanted) {
    return (wanted.blocks(this) >>> (block - first) & 1) == 1;
  }

  /** The blocks that may have all these grams, a bit each. */
  int blocksWith(int[] numbers) {
    int shift = LineGrams.BITS - Integer.numberOfTrailingZeros(cells.length);
    int all = (1 << blocks) - 1;
    for (int i = 0; i < numbers.length && all != 0; i++) {
      all &= cells[numbers[i] >>> shift];
    }
    return all;
  }
}
