package semlog.block;

import java.util.function.IntPredicate;

/**
 * Tells where in the columns the values of a row stand, for rows in ascending order. Rows that are
 * passed over cost one step each. Not thread-safe.
 */
public final class RowCursor {
  private static final int[] NONE = {};

  private final int[] locals;

  /** For each template the columns of its slots, and those of them that are wanted. */
  private final int[][] all;

  private final int[][] columnsOf;

  /** For each template that was asked for, and each of its slots. */
  private final int[][] within;

  /** For each column 0, while none are counted. */
  private final int[] seen;

  private final int[] next;
  private final int[] passed;
  private final int[] touched;
  private int row;

  /**
   * Begins before the first row.
   *
   * @param wanted the columns that will be asked for
   */
  public RowCursor(BlockColumns columns, IntPredicate wanted) {
    locals = columns.locals();
    next = new int[columns.columns()];
    seen = new int[columns.columns()];
    passed = new int[columns.templates()];
    touched = new int[columns.templates()];
    columnsOf = new int[columns.templates()][];
    all = new int[columns.templates()][];
    within = new int[columns.templates()][];
    for (int local = 0; local < columnsOf.length; local++) {
      all[local] = columns.columnsOf(local);
      columnsOf[local] = some(all[local], wanted);
    }
  }

  /** Those of some columns that are wanted; mostly these are all or none. */
  private static int[] some(int[] columns, IntPredicate wanted) {
    int count = 0;
    for (int column : columns) {
      count += wanted.test(column) ? 1 : 0;
    }
    if (count == columns.length) {
      return columns;
    }
    int[] some = count == 0 ? NONE : new int[count];
    for (int slot = 0, at = 0; at < count; slot++) {
      if (wanted.test(columns[slot])) {
        some[at++] = columns[slot];
      }
    }
    return some;
  }

  /** For each slot of a template how many before it are of the same column. */
  private int[] within(int[] columns) {
    int[] counted = new int[columns.length];
    for (int slot = 0; slot < columns.length; slot++) {
      counted[slot] = seen[columns[slot]]++;
    }
    for (int column : columns) {
      seen[column] = 0;
    }
    return counted;
  }

  /** Goes on to a row, which is not before the last. */
  public void to(int target) {
    if (target == row + 1) {
      for (int column : columnsOf[locals[row]]) {
        next[column]++;
      }
      row = target;
      return;
    }
    int count = 0;
    for (; row < target; row++) {
      int local = locals[row];
      if (passed[local]++ == 0) {
        touched[count++] = local;
      }
    }
    for (int i = 0; i < count; i++) {
      int local = touched[i];
      for (int column : columnsOf[local]) {
        next[column] += passed[local];
      }
      passed[local] = 0;
    }
  }

  /** Where in its column the value of a slot of the row at hand stands. */
  public int place(int slot, int column) {
    int local = locals[row];
    if (within[local] == null) {
      within[local] = within(all[local]);
    }
    return next[column] + within[local][slot];
  }
}
