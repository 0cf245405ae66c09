package semlog;

import semlog.block.BlockColumns;
import semlog.column.NumberColumn;
import semlog.query.Query;

/** The answers of some numbers of a column; others that may pass are spelled to be asked. */
final class KnownAnswers {
  private static final int CELL_BITS = 10;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private final BlockColumns block;
  private final int column;
  private final Query.Condition condition;
  private final long[] numbers = new long[1 << CELL_BITS];
  private final byte[] widths = new byte[1 << CELL_BITS];
  private final RowAnswer[] answers = new RowAnswer[1 << CELL_BITS];

  /** Nothing is known. */
  KnownAnswers(BlockColumns block, int column, Query.Condition condition) {
    this.condition = condition;
    this.block = block;
    this.column = column;
  }

  /**
   * The test of a slot of integers with these answers.
   *
   * @param spelled asks the number of a row; all numbers that are spelled alike answer alike
   */
  RowAnswer.OfValue of(int slot, RowAnswer.OfValue spelled) {
    return cursor -> {
      NumberColumn values = block.numbers(column);
      int place = cursor.place(slot, column);
      long number = values.value(place);
      byte width = (byte) values.width(place);
      int cell = (int) ((number * HASH) >>> (Long.SIZE - CELL_BITS));
      if (answers[cell] == null || numbers[cell] != number || widths[cell] != width) {
        answers[cell] = condition.mayAccept(number, number) ? spelled.at(cursor) : RowAnswer.NO;
        numbers[cell] = number;
        widths[cell] = width;
      }
      return answers[cell];
    };
  }
}
