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
  private final int[] smalls = new int[1 << SMALL_BITS];
  private final int[] bytePairs = new int[1 << 16];
  private final int[] byteFirsts = new int[1 << 8];

  /** About how many bytes {@link NumberMixer} would take. */
  long bytes(long[] values, int size) {
    long all = 0;
    int before = 0;
    long free = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      all |= value;
      int length = BitLength.of(value);
      pairs[before * LENGTHS + length]++;
      if (value >>> SMALL_BITS == 0) {
        smalls[(int) value]++;
      } else {
        free += length - 1;
      }
      before = length;
    }
    int longest = BitLength.of(all);
    long bits = free * 256 + takeLengths(longest) + takeSmalls(Math.min(longest, SMALL_BITS));
    if (longest <= Byte.SIZE) {
      bits = Math.min(bits, pairBits(values, size));
    }
    return (bits >> 11) + 1;
  }

  /** The cost of the lengths that were counted, whose counts are 0 afterwards. */
  private long takeLengths(int longest) {
    long bits = 0;
    for (int before = 0; before <= longest; before++) {
      bits += takeCosts(pairs, before * LENGTHS, before * LENGTHS + longest + 1);
    }
    return bits;
  }

  /** The cost of the small numbers that were counted, of each length on its own. */
  private long takeSmalls(int longest) {
    long bits = takeCosts(smalls, 0, 1);
    for (int length = 1; length <= longest; length++) {
      bits += takeCosts(smalls, 1 << (length - 1), 1 << length);
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
      int count = bytePairs[pair];
      if (count != 0) {
        bits += cost(count, byteFirsts[before]);
        bytePairs[pair] = 0;
      }
      before = value;
    }
    return bits;
  }

  /** The cost of telling apart what was counted in a range of counts, which are 0 afterwards. */
  private static long takeCosts(int[] counts, int from, int to) {
    int total = 0;
    for (int at = from; at < to; at++) {
      total += counts[at];
    }
    long bits = 0;
    for (int at = from; at < to && total > 0; at++) {
      bits += cost(counts[at], total);
      counts[at] = 0;
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
