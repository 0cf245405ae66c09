package semlog.index;

import java.util.BitSet;
import java.util.Optional;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.column.NumberColumn;
import semlog.column.ValueWriter;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.value.TimestampFormat;

/**
 * A test of the values of one column of a block, which is decoded at the first question. Of strings
 * all distinct ones are tested before any row is.
 */
final class BoundTest {
  /**
   * What two tests that are one have in common.
   *
   * @param column in the block
   * @param kind spells its numbers
   */
  record Key(int column, Slot kind, ValueTest test) {
    /** Each test of each template asks. */
    @Override
    public int hashCode() {
      return column * 31 + test.hashCode();
    }
  }

  private final BlockColumns block;
  private final int column;
  private final Slot kind;
  private final ValueTest test;
  private final byte[] spelled = new byte[TimestampFormat.MAX_LENGTH];
  private Optional<BitSet> passing = Optional.empty();
  private long lastValue;
  private int lastWidth = -1;
  private boolean lastVerdict;

  BoundTest(BlockColumns block, Key key) {
    this.block = block;
    this.column = key.column();
    this.kind = key.kind();
    this.test = key.test();
  }

  /** Whether some value may pass; rows are not decoded to tell. */
  boolean mayPass() {
    return kind.kind().isNumeric() || !passing().isEmpty();
  }

  /** Whether the value of a slot of the row that the cursor is at passes. */
  boolean passes(RowCursor cursor, int slot) {
    int place = cursor.place(slot, column);
    return kind.kind().isNumeric()
        ? number(block.numbers(column), place)
        : passing().get(block.texts(column).entry(place));
  }

  private BitSet passing() {
    if (passing.isEmpty()) {
      passing = Optional.of(test.passing(block.strings(column)));
    }
    return passing.get();
  }

  private boolean mayBe(long value) {
    return kind.kind() != SlotKind.INTEGER || test.number().mayPass(value, value);
  }

  private boolean isSpelled(int place) {
    ValueWriter writer = block.writer(column, kind);
    writer.seek(place);
    return test.passes(spelled, 0, writer.write(spelled, 0));
  }

  private boolean number(NumberColumn numbers, int place) {
    long value = numbers.value(place);
    int width = numbers.width(place);
    if (value != lastValue || width != lastWidth) {
      lastVerdict = mayBe(value) && isSpelled(place);
      lastValue = value;
      lastWidth = width;
    }
    return lastVerdict;
  }
}
