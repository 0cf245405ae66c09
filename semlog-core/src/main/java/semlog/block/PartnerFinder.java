package semlog.block;

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
  private static final int SAMPLED_VALUES = 1 << 9;
  private static final int FEWEST_VALUES = 16;

  private final Places places;
  private final Values values;
  private final Candidates candidates;

  PartnerFinder(ColumnPlan plan, Places places, Values values, BlockRows rows) {
    this.places = places;
    this.values = values;
    this.candidates = new Candidates(plan.columns());
    for (int local = 0; local < plan.used().size(); local++) {
      if (plan.rows(local) >= FEWEST_VALUES) {
        nominateNeighbours(plan.used().get(local).columns(), plan.rows(local));
      }
    }
    nominateOwners(plan, rows);
  }

  private void nominateNeighbours(int[] columns, int rows) {
    for (int slot = 1; slot < columns.length; slot++) {
      for (int earlier = slot - 1; earlier >= Math.max(0, slot - Candidates.MOST); earlier--) {
        candidates.nominate(columns[slot], columns[earlier], rows);
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
          candidates.nominate(column, owner, 2);
        }
        keys[cell] = key;
        owners[cell] = column + 1;
        last[column] = key;
      }
    }
  }

  /**
   * The numbers of at most two partners worth trying: the nearest, and the one recalling most. Of
   * what is always the same none is, and candidates are not even looked at.
   */
  List<Integer> partners(int column) {
    if (places.size(column) < FEWEST_VALUES) {
      return List.of();
    }
    long[] own = sample(column);
    long ownBits = values.isNumeric(column) ? Likeness.ownBits(own) * 15 / 16 : 0;
    int repeated = Likeness.repeats(own) + own.length / 16;
    if (ownBits == 0 && repeated >= own.length) {
      return List.of();
    }
    Sampled sampled = new Sampled(column, own);
    Set<Integer> found = new LinkedHashSet<>();
    sampled.add(sampled.nearest(ownBits), found);
    sampled.add(sampled.wisest(-1, repeated), found);
    return List.copyOf(found);
  }

  private long[] sample(int column) {
    long[] own = new long[Math.min(places.size(column), SAMPLED_VALUES)];
    for (int row = 0; row < own.length; row++) {
      own[row] = values.key(column, row);
    }
    return own;
  }

  /**
   * The numbers of at most three columns to mix with, none of which need be any good: the one that
   * recalls most, the one whose numbers are nearest, and the one that recalls most together with
   * the first.
   */
  List<Integer> surrounding(int column) {
    if (places.size(column) < FEWEST_VALUES) {
      return List.of();
    }
    Sampled sampled = new Sampled(column, sample(column));
    Set<Integer> found = new LinkedHashSet<>();
    int first = sampled.wisest(-1, -1);
    if (first >= 0) {
      sampled.add(first, found);
      sampled.add(sampled.nearest(Long.MAX_VALUE), found);
      sampled.add(sampled.wisest(first, -1), found);
    }
    return List.copyOf(found);
  }

  /** Some values of a column, and what its candidates had last before each. */
  private final class Sampled {
    private final boolean numeric;
    private final long[] own;
    private final int[] columns;
    private final long[][] keys;

    Sampled(int column, long[] own) {
      this.own = own;
      numeric = values.isNumeric(column);
      columns = candidates.of(column);
      keys = new long[columns.length][];
      for (int i = 0; i < columns.length; i++) {
        keys[i] = places.keys(columns[i], column, own.length, values);
      }
    }

    void add(int candidate, Set<Integer> found) {
      if (candidate >= 0) {
        found.add(columns[candidate]);
      }
    }

    /** The numeric candidate from which the values differ in the fewest bits below some, or -1. */
    int nearest(long below) {
      long least = below;
      int nearest = -1;
      for (int i = 0; i < columns.length; i++) {
        if (numeric && values.isNumeric(columns[i])) {
          long bits = Likeness.differenceBits(own, keys[i]);
          if (bits < least) {
            least = bits;
            nearest = i;
          }
        }
      }
      return nearest;
    }

    /**
     * The candidate that recalls the most values above some, or -1.
     *
     * @param with another one that helps it, or -1
     */
    int wisest(int with, int above) {
      Memory memory = new Memory(own.length);
      long[] help = with < 0 ? new long[own.length] : keys[with];
      int most = above;
      int wisest = -1;
      for (int i = 0; i < columns.length; i++) {
        if (i != with) {
          int hits = Likeness.recalled(own, help, keys[i], memory);
          if (hits > most) {
            most = hits;
            wisest = i;
          }
        }
      }
      return wisest;
    }
  }
}
