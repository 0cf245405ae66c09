package semlog.block;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.column.ValueWriter;
import semlog.fault.Damaged;
import semlog.template.Slot;

/** Single rows of a block, in ascending order, exactly as they were. Not thread-safe. */
public final class RowRestorer {
  /** A block of fewer rows is decoded as fast as a part of it. */
  private static final int LARGE = 1 << 14;

  /** What it takes to decode this part of a block once more is not noticed. */
  private static final int FIRST_PART = 16;

  private final BlockColumns columns;

  /** Of which templates rows may be restored at once; none if nothing was prepared. */
  private final BitSet prepared = new BitSet();

  /** Knows the columns of those templates alone, or of all. */
  private RowCursor cursor;

  private final int firstRows;
  private final RowWriter[] writers;

  /** What is known of the first rows, and writes them. */
  private final Optional<FirstNumbers> first;

  private final RowWriter[] firstWriters;
  private final Writers whole;

  /** Where the text of one template after the other is put together. */
  private final ByteBuilder texts = new ByteBuilder();

  private StoredTemplate template = StoredTemplate.RAW;

  /** What wrote the last row, from where on. */
  private RowWriter last;

  private int lastStart;

  /** Restores rows from these columns. */
  public RowRestorer(BlockColumns columns) {
    this(columns, 0);
  }

  private RowRestorer(BlockColumns columns, int firstRows) {
    this.columns = columns;
    this.writers = new RowWriter[columns.templates()];
    this.firstRows = firstRows;
    this.whole = columns::writer;
    this.first =
        firstRows > 0 ? Optional.of(new FirstNumbers(columns, firstRows)) : Optional.empty();
    this.firstWriters = new RowWriter[first.isPresent() ? writers.length : 0];
  }

  /** The same, for who waits for the first row: of a large block it decodes a part for that. */
  public static RowRestorer early(BlockColumns columns) {
    int rows = columns.rows();
    return new RowRestorer(columns, rows < LARGE ? 0 : rows / FIRST_PART);
  }

  /** The template of the row restored last. */
  public StoredTemplate template() {
    return template;
  }

  /** Where the slots of the row restored last end in the target; valid until the next row. */
  public int[] slotEnds() {
    return last.slotEnds(lastStart);
  }

  /** Decodes what rows are made of, so that each is restored at once. */
  public void prepare(BitSet rows) {
    BitSet known = new BitSet();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int local = columns.local(row);
      if (!prepared.get(local)) {
        prepared.set(local);
        writer(local);
        for (int column : columns.columnsOf(local)) {
          known.set(column);
        }
      }
    }
    cursor = new RowCursor(columns, known::get);
  }

  /** Appends a row, a line with its LF, a piece without one. */
  public void restore(int row, ByteBuilder target) {
    int local = columns.local(row);
    if (!prepared.get(local)) {
      widen();
    }
    cursor.to(row);
    RowWriter writer = row < firstRows ? firstWriter(local) : writer(local);
    int start = target.length();
    template = writer.stored();
    last = writer;
    lastStart = start;
    writer.seek(cursor, columns.columnsOf(local));
    try {
      writer.write(target, start + columns.rawBytes());
    } catch (Damaged e) {
      throw new Damaged(columns.part() + ", line " + (row + 1) + ": " + e.getMessage());
    }
  }

  /** A row is wanted of a template that was not prepared: all may be. */
  private void widen() {
    cursor = new RowCursor(columns, column -> true);
    prepared.set(0, columns.templates());
  }

  private RowWriter writer(int local) {
    if (writers[local] == null) {
      writers[local] = made(local, whole);
    }
    return writers[local];
  }

  private RowWriter firstWriter(int local) {
    if (firstWriters[local] == null) {
      firstWriters[local] = made(local, first.orElseThrow()::writer);
    }
    return firstWriters[local];
  }

  /** Gives what writes the values of a column as a slot spells them. */
  private interface Writers {
    ValueWriter of(int column, Slot slot);
  }

  private RowWriter made(int local, Writers writersOf) {
    StoredTemplate stored = columns.template(local);
    List<Slot> slots = stored.template().slots();
    int[] columnsOf = columns.columnsOf(local);
    ValueWriter[] values = new ValueWriter[columnsOf.length];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = writersOf.of(columnsOf[slot], slots.get(slot));
    }
    return new RowWriter(stored, values, texts);
  }
}
