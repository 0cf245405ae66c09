package semlog.block;

import java.util.Arrays;
import semlog.column.Backend;
import semlog.column.ColumnRoom;
import semlog.column.ColumnStamp;
import semlog.column.ColumnWriter;
import semlog.column.NumberColumn;
import semlog.column.Surroundings;
import semlog.column.TextColumn;

/** The columns of a block while they are filled. */
final class FilledColumns implements PartnerFinder.Values {
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final boolean[] open;
  private final ColumnRoom room;

  /** Empty columns as planned. */
  FilledColumns(ColumnPlan plan, ColumnRoom room) {
    this(plan.columns(), room);
    for (int column = 0; column < open.length; column++) {
      open(column, plan);
    }
  }

  private FilledColumns(int count, ColumnRoom room) {
    this.room = room;
    numbers = new NumberColumn[count];
    texts = new TextColumn[count];
    open = new boolean[count];
  }

  private void open(int column, ColumnPlan plan) {
    open[column] = true;
    if (plan.kind(column).isNumeric()) {
      numbers[column] = new NumberColumn(plan.size(column), room);
    } else {
      texts[column] = new TextColumn(plan.size(column), room);
    }
  }

  /**
   * The columns when some became one: those are empty and open, the others as they are.
   *
   * @param renumbered the new number of each column
   * @param plan the plan with the new columns
   */
  FilledColumns joined(int[] renumbered, ColumnPlan plan) {
    FilledColumns joined = new FilledColumns(plan.columns(), room);
    for (int column = 0; column < renumbered.length; column++) {
      int now = renumbered[column];
      if (joined.isEmpty(now)) {
        joined.numbers[now] = numbers[column];
        joined.texts[now] = texts[column];
      } else {
        if (!joined.open[now]) {
          joined.texts[now].leave(room);
          joined.open(now, plan);
        }
        texts[column].leave(room);
      }
    }
    return joined;
  }

  /** Lets all columns take values. */
  void openAll() {
    Arrays.fill(open, true);
  }

  private boolean isEmpty(int column) {
    return numbers[column] == null && texts[column] == null;
  }

  /** Whether a column takes values. */
  boolean isOpen(int column) {
    return open[column];
  }

  /** For each template of the plan whether one of its columns takes values. */
  boolean[] taking(ColumnPlan plan) {
    boolean[] taking = new boolean[plan.used().size()];
    for (int local = 0; local < taking.length; local++) {
      for (int column : plan.used().get(local).columns()) {
        taking[local] |= open[column];
      }
    }
    return taking;
  }

  ColumnGroups groups(ColumnPlan plan) {
    int[] kinds = new int[texts.length];
    for (int column = 0; column < kinds.length; column++) {
      kinds[column] = plan.kind(column).wire();
    }
    return new ColumnGroups(texts, kinds);
  }

  /** Leaves all arrays to the columns of the next block. */
  void leave() {
    for (int column = 0; column < texts.length; column++) {
      if (texts[column] == null) {
        numbers[column].leave(room);
      } else {
        texts[column].leave(room);
      }
    }
  }

  ColumnStamp stamp(int column) {
    return texts[column] == null ? ColumnStamp.of(numbers[column]) : BlockStamps.of(texts[column]);
  }

  /** Bytes of the distinct strings of each column. */
  long[] weights() {
    long[] weights = new long[texts.length];
    for (int column = 0; column < texts.length; column++) {
      weights[column] = texts[column] == null ? 0 : texts[column].distinctBytes();
    }
    return weights;
  }

  void add(int column, long value, int width, byte[] text) {
    NumberColumn number = numbers[column];
    if (number != null) {
      number.add(value, width);
    } else {
      texts[column].add(text, (int) (value >>> 32), (int) value);
    }
  }

  void addWord(int column, byte[] word) {
    texts[column].add(word, 0, word.length);
  }

  @Override
  public boolean isNumeric(int column) {
    return numbers[column] != null;
  }

  @Override
  public long key(int column, int row) {
    return numbers[column] != null ? numbers[column].value(row) : texts[column].key(row);
  }

  void encode(int column, Surroundings surroundings, ColumnWriter out, Backend backend) {
    if (numbers[column] != null) {
      numbers[column].encode(surroundings, out, backend);
    } else {
      texts[column].encode(surroundings, out, backend);
    }
  }
}
