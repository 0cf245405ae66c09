package semlog.block;

import semlog.column.TextColumn;

/**
 * Finds text columns that share values, such as a request id that several templates mention in
 * several places. As one column in line order they cost little more than one of them.
 */
final class ColumnGroups {
  private static final int FEWEST_VALUES = 8;
  private static final int MOST_VALUES = 1 << 16;

  private final int[] leader;
  private int joined;

  /**
   * Compares the columns.
   *
   * @param texts the text columns; numeric ones are absent ({@code null})
   * @param kinds a number for each column; only columns of one kind are joined
   */
  ColumnGroups(TextColumn[] texts, int[] kinds) {
    leader = new int[texts.length];
    int capacity = 16;
    for (int column = 0; column < texts.length; column++) {
      leader[column] = column;
      capacity += texts[column] == null ? 0 : Math.min(texts[column].distinct(), MOST_VALUES);
    }
    Owners owners = new Owners(Integer.highestOneBit(capacity) * 4);
    int[] hits = new int[texts.length];
    for (int column = 0; column < texts.length; column++) {
      if (texts[column] != null && texts[column].distinct() >= FEWEST_VALUES) {
        join(column, texts, kinds[column], owners, hits);
      }
    }
  }

  /**
   * Joins the column to the earlier one that owns the most of its values.
   *
   * @param hits 0 for each column, before and after
   */
  private void join(int column, TextColumn[] texts, int kind, Owners owners, int[] hits) {
    int[] hashes = texts[column].hashes();
    int count = Math.min(texts[column].distinct(), MOST_VALUES);
    int[] met = new int[count];
    int best = column;
    for (int i = 0; i < count; i++) {
      met[i] = owners.claim(hashes[i] * 31 + kind, column);
      if (met[i] != column && ++hits[met[i]] > hits[best]) {
        best = met[i];
      }
    }
    if (best != column && hits[best] * 5 >= Math.min(count, texts[best].distinct())) {
      leader[column] = leader[best];
      joined++;
    }
    for (int owner : met) {
      hits[owner] = 0;
    }
  }

  /** The column that takes a column's values. */
  int leader(int column) {
    return leader[column];
  }

  /** How many columns gave up their own existence. */
  int joined() {
    return joined;
  }

  /** Which column had a value first. */
  private static final class Owners {
    private final int[] keys;
    private final int[] columns;

    Owners(int capacity) {
      keys = new int[capacity];
      columns = new int[capacity];
    }

    int claim(int key, int column) {
      int mask = keys.length - 1;
      int at = ((key * 0x9E3779B1) >>> 7) & mask;
      while (columns[at] != 0) {
        if (keys[at] == key) {
          return columns[at] - 1;
        }
        at = (at + 1) & mask;
      }
      keys[at] = key;
      columns[at] = column + 1;
      return column;
    }
  }
}
