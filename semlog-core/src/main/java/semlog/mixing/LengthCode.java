package semlog.mixing;

import java.util.Arrays;
import semlog.bytes.BitLength;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * A prefix code of how many bits numbers have: the more often a length occurs, the fewer bits its
 * code has, in Huffman's way, and codes of as many bits follow one another in the order of lengths.
 * Wire layout: the longest length, u8, and for each length up to it 4 bits, the lower half of a
 * byte first: how many bits its code has, 0 if there is none. A length that is alone has 1 there,
 * and a code of no bits.
 */
final class LengthCode {
  static final int LENGTHS = Long.SIZE + 1;
  private static final int MOST_BITS = 15;

  /** How many bits the code of each length has. */
  private final byte[] bits;

  /** Of each length, 1 followed by its code. */
  private final int[] paths = new int[LENGTHS];

  /** Of each number of bits, the path behind that of its last length. */
  private final int[] ends = new int[MOST_BITS + 1];

  /** What, added to the path of a length, is its place among all. */
  private final int[] distances = new int[MOST_BITS + 1];

  /** Lengths in the order of their paths. */
  private final byte[] sorted = new byte[LENGTHS];

  /** The only length, or -1. */
  private final int only;

  private LengthCode(byte[] bits) {
    this.bits = bits;
    for (byte count : bits) {
      ends[count]++;
    }
    int place = 0;
    int path = 1;
    for (int count = 1; count <= MOST_BITS; count++) {
      path <<= 1;
      distances[count] = place - path;
      place += ends[count];
      path += ends[count];
      ends[count] = path - ends[count];
    }
    for (int length = 0; length < LENGTHS; length++) {
      int count = bits[length];
      if (count > 0) {
        paths[length] = ends[count]++;
        sorted[distances[count] + paths[length]] = (byte) length;
      }
    }
    only = place == 1 ? sorted[0] : -1;
  }

  /** The best code for some values, or for the number 0 if there are none. */
  static LengthCode of(long[] values, int from, int to) {
    return of(counts(values, from, to));
  }

  /** The best code for lengths that occur so often. */
  static LengthCode of(int[] counts) {
    return new LengthCode(huffman(counts));
  }

  /** How many of some values have each length. */
  static int[] counts(long[] values, int from, int to) {
    int[] counts = new int[LENGTHS];
    for (int i = from; i < to; i++) {
      counts[BitLength.of(values[i])]++;
    }
    return counts;
  }

  static LengthCode read(ByteCursor in) {
    int longest = in.count(LENGTHS - 1);
    byte[] bits = new byte[LENGTHS];
    int pair = 0;
    int free = 1 << MOST_BITS;
    int lengths = 0;
    for (int length = 0; length <= longest; length++) {
      pair = length % 2 == 0 ? in.u8() : pair >>> 4;
      bits[length] = (byte) (pair & 0xf);
      if (bits[length] > 0) {
        free -= 1 << (MOST_BITS - bits[length]);
        lengths++;
      }
    }
    boolean alone = lengths == 1 && free == 1 << (MOST_BITS - 1);
    boolean halfLeft = longest % 2 == 0 && pair >>> 4 != 0;
    if ((free != 0 && !alone) || halfLeft) {
      throw in.damaged("no prefix code");
    }
    return new LengthCode(bits);
  }

  void write(ByteBuilder out) {
    int longest = LENGTHS - 1;
    while (longest > 0 && bits[longest] == 0) {
      longest--;
    }
    out.u8(longest);
    for (int length = 0; length <= longest; length += 2) {
      out.u8(bits[length] | (length < longest ? bits[length + 1] << 4 : 0));
    }
  }

  /** The only length there is, or -1. */
  int only() {
    return only;
  }

  /** How many bits the code of a length has. */
  int bits(int length) {
    return only < 0 ? bits[length] : 0;
  }

  /** The code of a length, from the highest bit on. */
  int aligned(int length) {
    return paths[length] << (Integer.SIZE - bits[length]);
  }

  /** Of each number of bits, the path behind those that are codes: less than that are whole. */
  int[] ends() {
    return ends;
  }

  /** The length whose code a path is, 1 followed by so many bits. */
  int length(int path, int count) {
    return sorted[distances[count] + path];
  }

  private static byte[] huffman(int[] counts) {
    byte[] bits = new byte[LENGTHS];
    int[] order = new int[LENGTHS];
    int size = 0;
    for (int length = 0; length < LENGTHS; length++) {
      if (counts[length] > 0) {
        int at = size++;
        for (; at > 0 && counts[order[at - 1]] > counts[length]; at--) {
          order[at] = order[at - 1];
        }
        order[at] = length;
      }
    }
    if (size < 2) {
      bits[order[0]] = 1;
      return bits;
    }
    long[] weights = new long[2 * size - 1];
    for (int i = 0; i < size; i++) {
      weights[i] = counts[order[i]];
    }
    int[] depths = depths(weights, size);
    for (int i = 0; i < size; i++) {
      if (depths[i] > MOST_BITS) {
        return huffman(Arrays.stream(counts).map(count -> (count + 1) / 2).toArray());
      }
      bits[order[i]] = (byte) depths[i];
    }
    return bits;
  }

  /** How deep the leaves of a tree are, given their weights in ascending order. */
  private static int[] depths(long[] weights, int leaves) {
    int[] parents = new int[weights.length];
    int leaf = 0;
    int inner = leaves;
    for (int made = leaves; made < weights.length; made++) {
      for (int child = 0; child < 2; child++) {
        boolean isLeaf = leaf < leaves && (inner == made || weights[leaf] <= weights[inner]);
        int least = isLeaf ? leaf++ : inner++;
        parents[least] = made;
        weights[made] += weights[least];
      }
    }
    int[] depths = new int[weights.length];
    for (int i = weights.length - 2; i >= 0; i--) {
      depths[i] = depths[parents[i]] + 1;
    }
    return depths;
  }
}
