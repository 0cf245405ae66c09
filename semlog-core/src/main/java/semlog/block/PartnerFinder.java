package semlog.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import semlog.column.Memory;

/**
 * Finds for a column the earlier columns that foretell it best, on a sample of its values: one
 * whose last value is near, and one whose last value stood with the same value before. Candidates
 * are the slots before it in its lines, and columns of any line that had the same value last.
 */
final class PartnerFinder {
  /** How the values of a column look from here. */
  interface Values extends Places.Keys {
    boolean isNumeric(int column);
  }

  private static final int SAMPLED_ROWS = 1 << 15;
  private static final int SAMPLED_VALUES = 1 << 10;
  private static final int FEWEST_VALUES = 16;
  private static final int CANDIDATES = 16;

  private final Places places;
  private final Values values;
  private final int[] candidates;
  private final int[] weights;

  PartnerFinder(ColumnPlan plan, Places places, Values values, BlockRows rows) {
    this.places = places;
    this.values = values;
    candidates = new int[plan.columns() * CANDIDATES];
    weights = new int[candidates.length];
    Arrays.fill(candidates, -1);
    for (int local = 0; local < plan.used().size(); local++) {
      if (plan.rows(local) >= FEWEST_VALUES) {
        nominateNeighbours(plan.used().get(local).columns(), plan.rows(local));
      }
    }
    nominateOwners(plan, rows);
  }

  private void nominateNeighbours(int[] columns, int rows) {
    for (int slot = 1; slot < columns.length; slot++) {
      for (int earlier = slot - 1; earlier >= Math.max(0, slot - CANDIDATES); earlier--) {
        nominate(columns[slot], columns[earlier], rows);
      }
    }
  }

  /** Nominates the columns that had a value last when it comes again. */
  private void nominateOwners(ColumnPlan plan, BlockRows rows) {
    int cells = 1 << 14;
    long[] keys = new long[cells];
    int[] owners = new int[cells];
    long[] last = new long[plan.columns()];
    int[] next = new int[plan.columns()];
    int end = Math.min(rows.size(), SAMPLED_ROWS);
    for (int row = 0; row < end; row++) {
      for (int column : plan.used().get(plan.local(rows.skeleton(row))).columns()) {
        long key = values.key(column, next[column]++);
        if (key >= 0 && key < 256) {
          continue;
        }
        int cell = (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
        int owner = owners[cell] - 1;
        if (owner >= 0 && keys[cell] == key && last[owner] == key) {
          nominate(column, owner, 2);
        }
        keys[cell] = key;
        owners[cell] = column + 1;
        last[column] = key;
      }
    }
  }

  /** Votes for a candidate; a new one takes the place of the one with the fewest votes. */
  private void nominate(int column, int candidate, int votes) {
    if (candidate >= column) {
      return;
    }
    int base = column * CANDIDATES;
    int least = base;
    for (int at = base; at < base + CANDIDATES; at++) {
      if (candidates[at] == candidate) {
        weights[at] += votes;
        return;
      }
      if (weights[at] < weights[least]) {
        least = at;
      }
    }
    if (weights[least] < votes) {
      candidates[least] = candidate;
      weights[least] = votes;
    } else {
      weights[least] -= votes;
    }
  }

  /** The numbers of at most two partners worth trying. */
  List<Integer> partners(int column) {
    int size = Math.min(places.size(column), SAMPLED_VALUES);
    List<Integer> found = new ArrayList<>();
    if (size < FEWEST_VALUES) {
      return found;
    }
    long[] own = new long[size];
    for (int row = 0; row < size; row++) {
      own[row] = values.key(column, row);
    }
    long leastBits = values.isNumeric(column) ? ownBits(own) * 15 / 16 : 0;
    int mostHits = repeats(own) + size / 16;
    int nearest = -1;
    int wisest = -1;
    for (int at = column * CANDIDATES; at < (column + 1) * CANDIDATES; at++) {
      int candidate = candidates[at];
      if (candidate < 0) {
        continue;
      }
      long[] keys = sampleKeys(candidate, column, size);
      if (values.isNumeric(column) && values.isNumeric(candidate)) {
        long bits = differenceBits(own, keys);
        if (bits < leastBits) {
          leastBits = bits;
          nearest = candidate;
        }
      }
      int hits = recalled(own, keys);
      if (hits > mostHits) {
        mostHits = hits;
        wisest = candidate;
      }
    }
    if (nearest >= 0) {
      found.add(nearest);
    }
    if (wisest >= 0 && wisest != nearest) {
      found.add(wisest);
    }
    return found;
  }

  /**
   * The numbers of at most three columns to mix with, none of which need be any good: the one that
   * recalls most, the one whose numbers are nearest, and the one that recalls most together with
   * the first.
   */
  List<Integer> surrounding(int column) {
    int size = Math.min(places.size(column), SAMPLED_VALUES);
    Set<Integer> found = new LinkedHashSet<>();
    if (size < FEWEST_VALUES) {
      return List.of();
    }
    long[] own = new long[size];
    for (int row = 0; row < size; row++) {
      own[row] = values.key(column, row);
    }
    int first = wisest(column, own, new long[size], -1);
    if (first >= 0) {
      found.add(first);
      int nearest = nearest(column, own);
      if (nearest >= 0) {
        found.add(nearest);
      }
      int second = wisest(column, own, sampleKeys(first, column, size), first);
      if (second >= 0) {
        found.add(second);
      }
    }
    return List.copyOf(found);
  }

  /** The candidate that recalls most together with a key, or -1. */
  private int wisest(int column, long[] own, long[] with, int except) {
    int most = -1;
    int wisest = -1;
    for (int at = column * CANDIDATES; at < (column + 1) * CANDIDATES; at++) {
      if (candidates[at] < 0 || candidates[at] == except) {
        continue;
      }
      long[] keys = sampleKeys(candidates[at], column, own.length);
      for (int row = 0; row < keys.length; row++) {
        keys[row] = with[row] * 31 + keys[row];
      }
      int hits = recalled(own, keys);
      if (hits > most) {
        most = hits;
        wisest = candidates[at];
      }
    }
    return wisest;
  }

  /** The numeric candidate whose numbers differ least, or -1. */
  private int nearest(int column, long[] own) {
    long least = Long.MAX_VALUE;
    int nearest = -1;
    for (int at = column * CANDIDATES; at < (column + 1) * CANDIDATES; at++) {
      int candidate = candidates[at];
      if (candidate >= 0 && values.isNumeric(column) && values.isNumeric(candidate)) {
        long bits = differenceBits(own, sampleKeys(candidate, column, own.length));
        if (bits < least) {
          least = bits;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  private long[] sampleKeys(int partner, int column, int size) {
    long[] keys = new long[size];
    int before = 0;
    for (int row = 0; row < size; row++) {
      before = places.countBefore(partner, places.place(column, row), before);
      keys[row] = before == 0 ? 0 : values.key(partner, before - 1);
    }
    return keys;
  }

  private static long ownBits(long[] own) {
    long least = Long.MAX_VALUE;
    for (long value : own) {
      least = Math.min(least, value);
    }
    long plain = 0;
    long delta = 0;
    for (int i = 0; i < own.length; i++) {
      plain += bits(own[i] - least);
      delta += i == 0 ? 0 : bits(own[i] - own[i - 1]);
    }
    return Math.min(plain, delta);
  }

  private static long differenceBits(long[] own, long[] keys) {
    long sum = 0;
    long delta = 0;
    for (int i = 0; i < own.length; i++) {
      sum += bits(own[i] - keys[i]);
      delta += i == 0 ? 0 : bits(own[i] - keys[i] - own[i - 1] + keys[i - 1]);
    }
    return Math.min(sum, delta);
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros((value << 1) ^ (value >> 63));
  }

  private static int repeats(long[] own) {
    int repeats = 0;
    for (int i = 1; i < own.length; i++) {
      repeats += own[i] == own[i - 1] ? 1 : 0;
    }
    return repeats;
  }

  private static int recalled(long[] own, long[] keys) {
    Memory memory = new Memory(own.length);
    int hits = 0;
    for (int i = 0; i < own.length; i++) {
      hits += memory.replace(keys[i], own[i]) == own[i] ? 1 : 0;
    }
    return hits;
  }
}
