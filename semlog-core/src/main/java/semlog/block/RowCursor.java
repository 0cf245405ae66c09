package semlog.block;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Tells where in the columns the values of a row stand, for rows in ascending order. Rows that are
 * passed over cost one step each. Not thread-safe.
 */
public final class RowCursor {
  private final int[] locals;
  private final int[][] columnsOf;
  private final int[][] within;
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
    passed = new int[columns.templates()];
    touched = new int[columns.templates()];
    columnsOf = new int[columns.templates()][];
    within = new int[columns.templates()][];
    int[] seen = new int[columns.columns()];
    for (int local = 0; local < columnsOf.length; local++) {
      int[] all = columns.columnsOf(local);
      within[local] = new int[all.length];
      int[] some = new int[all.length];
      int count = 0;
      for (int slot = 0; slot < all.length; slot++) {
        within[local][slot] = seen[all[slot]]++;
        if (wanted.test(all[slot])) {
          some[count++] = all[slot];
        }
      }
      for (int column : all) {
        seen[column] = 0;
      }
      columnsOf[local] = Arrays.copyOf(some, count);
    }
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
    return next[column] + within[locals[row]][slot];
  }
}
