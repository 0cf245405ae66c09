package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The times of the rows of a block. */
final class RowTimes {
  private int[] rows = new int[16];
  private final List<Supplier<RowTime>> times = new ArrayList<>();

  /**
   * Begins before the first row.
   *
   * @param before of rows before the first that is added
   */
  RowTimes(RowTime before) {
    add(-1, before);
  }

  /** Adds a row behind those that were added. */
  void add(int row, Supplier<RowTime> time) {
    int count = times.size();
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
    }
    rows[count] = row;
    times.add(time);
  }

  /** The time of a row: its own if it was added, else that of the last before it. */
  Supplier<RowTime> at(int row) {
    int found = Arrays.binarySearch(rows, 0, times.size(), row);
    return found >= 0 ? times.get(found) : times.get(-found - 2).get().behind();
  }
}
