package semlog.column;

import java.util.Arrays;
import semlog.bytes.BitLength;
import semlog.mixing.NumberMixer;

/** What numbers would cost an adaptive coder, by their entropy. Not thread-safe. */
final class Bits {
  private static final int LENGTHS = Long.SIZE + 1;
  private static final int SMALL_BITS = 10;

  /** What learning one more context costs, in 1/256 bits. */
  private static final int LEARNING = 3 << 8;

  private final int[] pairs = new int[LENGTHS * LENGTHS];
  private final int[] firsts = new int[LENGTHS];
  private final int[] lengths = new int[LENGTHS];
  private final int[] smalls = new int[1 << SMALL_BITS];
  private byte[] lengthOf = {};
  private final int[] bytePairs = new int[1 << 16];
  private final int[] byteFirsts = new int[1 << 8];

  /** About how many bytes {@link NumberMixer} would take. */
  long bytes(long[] values, int size) {
    Arrays.fill(firsts, 0);
    Arrays.fill(lengths, 0);
    if (lengthOf.length < size) {
      lengthOf = new byte[size];
    }
    int before = 0;
    long free = 0;
    long all = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      all |= value;
      int length = BitLength.of(value);
      lengthOf[i] = (byte) length;
      pairs[before * LENGTHS + length]++;
      firsts[before]++;
      if (value >>> SMALL_BITS == 0) {
        smalls[(int) value]++;
        lengths[length]++;
      } else {
        free += length - 1;
      }
      before = length;
    }
    long bits = free * 256 + takeCosts(values, size);
    if (all >>> Byte.SIZE == 0) {
      bits = Math.min(bits, pairBits(values, size));
    }
    return (bits >> 11) + 1;
  }

  /** The cost of all that was counted, whose counts are 0 afterwards. */
  private long takeCosts(long[] values, int size) {
    long bits = 0;
    int before = 0;
    for (int i = 0; i < size; i++) {
      int length = lengthOf[i];
      int pair = before * LENGTHS + length;
      bits += cost(pairs[pair], firsts[before]);
      pairs[pair] = 0;
      if (values[i] >>> SMALL_BITS == 0) {
        int value = (int) values[i];
        bits += cost(smalls[value], lengths[length]);
        smalls[value] = 0;
      }
      before = length;
    }
    return bits;
  }

  /** The cost of numbers below 256 when each is told by the one before. */
  private long pairBits(long[] values, int size) {
    Arrays.fill(byteFirsts, 0);
    int before = 0;
    for (int i = 0; i < size; i++) {
      int value = (int) values[i];
      bytePairs[before << 8 | value]++;
      byteFirsts[before]++;
      before = value;
    }
    long bits = 0;
    before = 0;
    for (int i = 0; i < size; i++) {
      int value = (int) values[i];
      int pair = before << 8 | value;
      bits += cost(bytePairs[pair], byteFirsts[before]);
      bytePairs[pair] = 0;
      before = value;
    }
    return bits;
  }

  private static long cost(int count, int of) {
    return count == 0 || count == of ? 0 : count * (long) (log(of) - log(count)) + LEARNING;
  }

  /** The binary logarithm in 1/256, its fraction taken as linear. */
  private static int log(int value) {
    int whole = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
    int fraction = (int) (((long) value << 8 >>> whole) & 0xff);
    return whole << 8 | fraction;
  }
}
