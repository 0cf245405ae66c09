package semlog;

import java.util.Optional;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.column.NumberColumn;

/** The answers of some numbers of a column; others that may pass are spelled to be asked. */
final class KnownAnswers {
  private static final int CELL_BITS = 10;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private final BlockColumns block;
  private final int column;
  private final NumberRange range;
  private Optional<Boolean> any = Optional.empty();
  private final long[] numbers = new long[1 << CELL_BITS];
  private final byte[] widths = new byte[1 << CELL_BITS];
  private final RowAnswer[] answers = new RowAnswer[1 << CELL_BITS];

  /**
   * Nothing is known.
   *
   * @param range outside of which no number answers
   */
  KnownAnswers(BlockColumns block, int column, NumberRange range) {
    this.range = range;
    this.block = block;
    this.column = column;
  }

  /**
   * The test of a slot of integers with these answers.
   *
   * @param spelled asks the number of a row; all numbers that are spelled alike answer alike
   */
  RowAnswer.OfValue of(int slot, RowAnswer.OfValue spelled) {
    return new OfSlot(slot, spelled);
  }

  /** The answers as the rows of a slot ask for them. */
  private final class OfSlot implements RowAnswer.OfValue {
    private final int slot;
    private final RowAnswer.OfValue spelled;

    OfSlot(int slot, RowAnswer.OfValue spelled) {
      this.slot = slot;
      this.spelled = spelled;
    }

    @Override
    public RowAnswer.Test narrowed() {
      return mayAnswer() ? this : new RowAnswer.Always(RowAnswer.NO);
    }

    @Override
    public RowAnswer at(RowCursor cursor) {
      NumberColumn values = block.numbers(column);
      int place = cursor.place(slot, column);
      long number = values.value(place);
      return range.has(number) ? answer(number, (byte) values.width(place), cursor) : RowAnswer.NO;
    }

    private RowAnswer answer(long number, byte width, RowCursor cursor) {
      int cell = (int) ((number * HASH) >>> (Long.SIZE - CELL_BITS));
      if (answers[cell] == null || numbers[cell] != number || widths[cell] != width) {
        answers[cell] = spelled.at(cursor);
        numbers[cell] = number;
        widths[cell] = width;
      }
      return answers[cell];
    }
  }

  /** Whether any number may answer. */
  private boolean mayAnswer() {
    if (any.isEmpty()) {
      any =
          Optional.of(
              range.isAll() || block.numbers(column).hasBetween(range.least(), range.most()));
    }
    return any.get();
  }
}
