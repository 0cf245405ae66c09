package semlog.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of earlier runs over the same line, so that a run that comes to a place in the same
 * state needs not go on: else a pattern such as {@code a(.*b)?} would look at the whole rest of the
 * line for each of its matches. There are marks close by one another near where a run begins, and
 * distant ones up to its end; so all runs together look at each place a bounded number of times for
 * each state.
 */
final class Marks {
  /** No run has been there. */
  static final int UNKNOWN = -2;

  /** Shorter runs leave no marks. */
  private static final int SHORT = 64;

  private static final int CLOSE = 1 << 5;
  private static final int DISTANT = 1 << 12;
  private static final int MOST = 1 << 17;

  /** By place and state, the end of the match that is found from there on, or -1. */
  private final Map<Long, Integer> outcomes = new HashMap<>();

  /** The marks that the run has passed, and the end of its match as known there. */
  private long[] passed = new long[64];

  private int[] ends = new int[64];
  private int count;

  /** Forgets all: another line, or states of other numbers. */
  void clear() {
    count = 0;
    if (!outcomes.isEmpty()) {
      outcomes.clear();
    }
  }

  /** Whether there is a mark at this place of a run. */
  static boolean isAt(int from, int at) {
    return (at & (CLOSE - 1)) == 0
        && at - from >= SHORT
        && (at - from < DISTANT || (at & (DISTANT - 1)) == 0);
  }

  /**
   * A run comes to a mark.
   *
   * @param end of its match so far, or -1
   * @return the end of the match that is found from there on, -1 for none, or {@link #UNKNOWN}
   */
  int pass(int at, int state, int end) {
    long key = (long) at << 32 | state;
    Integer known = outcomes.get(key);
    if (known != null) {
      return known;
    }
    if (count == passed.length) {
      passed = Arrays.copyOf(passed, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    passed[count] = key;
    ends[count++] = end;
    return UNKNOWN;
  }

  /** The run that began at {@code from} is over, with the match it found, or -1. */
  void finish(int from, int end) {
    if (outcomes.size() + count > MOST) {
      outcomes.keySet().removeIf(key -> key >>> 32 <= from);
    }
    if (outcomes.size() + count <= MOST) {
      for (int i = 0; i < count; i++) {
        outcomes.put(passed[i], ends[i] == end ? -1 : end);
      }
    }
    count = 0;
  }
}
