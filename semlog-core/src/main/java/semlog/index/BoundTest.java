package semlog.index;

import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.column.NumberColumn;
import semlog.column.TextColumn;
import semlog.column.ValueWriter;
import semlog.template.Slot;
import semlog.value.TimestampFormat;

/** A test of the values of one column of a block, which is decoded at the first question. */
final class BoundTest {
  /**
   * What two tests that are one have in common.
   *
   * @param column in the block
   * @param kind spells its numbers
   */
  record Key(int column, Slot kind, SlotTest test) {}

  private static final byte UNKNOWN = 0;
  private static final byte FAILED = 1;
  private static final byte PASSED = 2;

  private final BlockColumns block;
  private final int column;
  private final Slot kind;
  private final SlotTest test;
  private final byte[] spelled = new byte[TimestampFormat.MAX_LENGTH];
  private byte[] verdicts = {};
  private boolean asked;
  private long lastValue;
  private int lastWidth = -1;
  private boolean lastVerdict;

  BoundTest(BlockColumns block, Key key) {
    this.block = block;
    this.column = key.column();
    this.kind = key.kind();
    this.test = key.test();
  }

  /** Whether the value of the row that the cursor is at passes. */
  boolean passes(RowCursor cursor) {
    int place = cursor.place(test.slot(), column);
    return kind.kind().isNumeric()
        ? number(block.numbers(column), place)
        : text(block.texts(column), place);
  }

  private boolean text(TextColumn texts, int place) {
    if (!asked) {
      verdicts = new byte[texts.distinct()];
      asked = true;
    }
    int entry = texts.entry(place);
    if (verdicts[entry] == UNKNOWN) {
      boolean passed = test.passes(texts.bytes(), texts.start(entry), texts.end(entry));
      verdicts[entry] = passed ? PASSED : FAILED;
    }
    return verdicts[entry] == PASSED;
  }

  private boolean number(NumberColumn numbers, int place) {
    long value = numbers.value(place);
    int width = numbers.width(place);
    if (value != lastValue || width != lastWidth) {
      ValueWriter writer = block.writer(column, kind);
      writer.seek(place);
      lastVerdict = test.passes(spelled, 0, writer.write(spelled, 0));
      lastValue = value;
      lastWidth = width;
    }
    return lastVerdict;
  }
}
