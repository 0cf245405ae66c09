package semlog.column;

import java.util.Arrays;
import semlog.mixing.NumberMixer;

/** What numbers would cost an adaptive coder, by their entropy. Not thread-safe. */
final class Bits {
  private static final int LENGTHS = Long.SIZE + 1;
  private static final int SMALL = 1 << 10;

  /** What learning one more context costs, in 1/256 bits. */
  private static final int LEARNING = 3 << 8;

  private final int[] pairs = new int[LENGTHS * LENGTHS];
  private final int[] firsts = new int[LENGTHS];
  private final int[] lengths = new int[LENGTHS];
  private final int[] smalls = new int[SMALL];
  private final int[] bytePairs = new int[1 << 16];
  private final int[] byteFirsts = new int[1 << 8];

  /** About how many bytes {@link NumberMixer} would take. */
  long bytes(long[] values, int size) {
    Arrays.fill(firsts, 0);
    Arrays.fill(lengths, 0);
    int before = 0;
    long free = 0;
    for (int i = 0; i < size; i++) {
      int length = length(values[i]);
      pairs[before * LENGTHS + length]++;
      firsts[before]++;
      if (isSmall(values[i])) {
        smalls[(int) values[i]]++;
        lengths[length]++;
      } else {
        free += length - 1;
      }
      before = length;
    }
    long bits = free * 256 + takeCosts(values, size);
    return (Math.min(bits, pairBits(values, size, bits)) >> 11) + 1;
  }

  private static boolean isSmall(long value) {
    return value >= 0 && value < SMALL;
  }

  private static int length(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  /** The cost of all that was counted, whose counts are 0 afterwards. */
  private long takeCosts(long[] values, int size) {
    long bits = 0;
    int before = 0;
    for (int i = 0; i < size; i++) {
      int length = length(values[i]);
      int pair = before * LENGTHS + length;
      bits += cost(pairs[pair], firsts[before]);
      pairs[pair] = 0;
      if (isSmall(values[i])) {
        int value = (int) values[i];
        bits += cost(smalls[value], lengths[length]);
        smalls[value] = 0;
      }
      before = length;
    }
    return bits;
  }

  /**
   * The cost when each number is told by the one before; {@code most} where that can't be known.
   */
  private long pairBits(long[] values, int size, long most) {
    for (int i = 0; i < size; i++) {
      if (values[i] >>> 8 != 0) {
        return most;
      }
    }
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
