package semlog.mixing;

import java.util.Arrays;

/**
 * What a context remembers of its bits, as one byte: how often 0 and 1 came lately, and which came
 * last. Runs of one bit are counted exactly; where both came, the rarer one's age is forgotten
 * first. State 0 has seen nothing.
 */
final class BitHistory {
  /** How often the more frequent bit is counted, by the count of the rarer one. */
  private static final int[] MOST = {52, 40, 14, 8, 6, 5};

  private static final int LAST_KNOWN = 8;
  private static final int SIDE = 64;
  private static final int[] NUMBERS = new int[SIDE * SIDE * 2];
  private static final int[] ZEROS = new int[256];
  private static final int[] ONES = new int[256];
  private static final byte[] NEXT = new byte[512];

  static {
    Arrays.fill(NUMBERS, -1);
    int count = 0;
    for (int total = 0; total <= 2 * SIDE; total++) {
      for (int ones = 0; ones <= total; ones++) {
        count = number(total - ones, ones, count);
      }
    }
    for (int state = 0; state < count; state++) {
      for (int last = 0; last < 2; last++) {
        NEXT[state * 2 + last] = (byte) follow(state, last);
      }
    }
  }

  private BitHistory() {}

  private static int number(int zeros, int ones, int count) {
    if (!fits(zeros, ones)) {
      return count;
    }
    boolean known = zeros > 0 && ones > 0 && zeros + ones <= LAST_KNOWN;
    for (int last = 0; last < 2; last++) {
      NUMBERS[(zeros * SIDE + ones) * 2 + last] = count + (known ? last : 0);
    }
    int added = known ? 2 : 1;
    Arrays.fill(ZEROS, count, count + added, zeros);
    Arrays.fill(ONES, count, count + added, ones);
    return count + added;
  }

  private static boolean fits(int zeros, int ones) {
    int rarer = Math.min(zeros, ones);
    return rarer < MOST.length && Math.max(zeros, ones) <= MOST[rarer];
  }

  private static int follow(int state, int bit) {
    int same = (bit == 0 ? ZEROS[state] : ONES[state]) + 1;
    int other = discount(bit == 0 ? ONES[state] : ZEROS[state]);
    while (!fits(same, other)) {
      if (other >= same || other >= 2) {
        other--;
      } else {
        same--;
      }
    }
    int zeros = bit == 0 ? same : other;
    int ones = bit == 0 ? other : same;
    return NUMBERS[(zeros * SIDE + ones) * 2 + bit];
  }

  /** What is left of a count when the other bit comes. */
  private static int discount(int count) {
    return count < 4 ? count : 34 - Integer.numberOfLeadingZeros(count) - 1;
  }

  /** The table of following states, by state × 2 + bit. */
  static byte[] nextTable() {
    return NEXT;
  }

  static int zeros(int state) {
    return ZEROS[state];
  }

  static int ones(int state) {
    return ONES[state];
  }
}
