package semlog.block;

import java.util.BitSet;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.column.ValueWriter;
import semlog.fault.Damaged;
import semlog.template.Slot;

/** Single rows of a block, in ascending order, exactly as they were. Not thread-safe. */
public final class RowRestorer {
  private final BlockColumns columns;
  private final RowCursor cursor;
  private final RowWriter[] writers;
  private StoredTemplate template = StoredTemplate.RAW;
  private int[] slotEnds = {};

  /** Restores rows from these columns. */
  public RowRestorer(BlockColumns columns) {
    this.columns = columns;
    this.cursor = new RowCursor(columns, column -> true);
    this.writers = new RowWriter[columns.templates()];
  }

  /** The template of the row restored last. */
  public StoredTemplate template() {
    return template;
  }

  /** Where the slots of the row restored last end in the target; valid until the next. */
  public int[] slotEnds() {
    return slotEnds;
  }

  /** Decodes what rows are made of, so that each is restored at once. */
  public void prepare(BitSet rows) {
    BitSet prepared = new BitSet();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int local = columns.local(row);
      if (!prepared.get(local)) {
        prepared.set(local);
        writer(local);
      }
    }
  }

  /** Appends a row, a line with its LF, a piece without one. */
  public void restore(int row, ByteBuilder target) {
    cursor.to(row);
    int local = columns.local(row);
    RowWriter writer = writer(local);
    int start = target.length();
    template = writer.stored();
    writer.seek(cursor, columns.columnsOf(local));
    try {
      writer.write(target, start + columns.rawBytes());
      slotEnds = writer.slotEnds(start);
    } catch (Damaged e) {
      throw new Damaged(columns.part() + ", line " + (row + 1) + ": " + e.getMessage());
    }
  }

  private RowWriter writer(int local) {
    if (writers[local] == null) {
      StoredTemplate stored = columns.template(local);
      List<Slot> slots = stored.template().slots();
      int[] columnsOf = columns.columnsOf(local);
      ValueWriter[] values = new ValueWriter[columnsOf.length];
      for (int slot = 0; slot < values.length; slot++) {
        values[slot] = columns.writer(columnsOf[slot], slots.get(slot));
      }
      writers[local] = new RowWriter(stored, values, new ByteBuilder());
    }
    return writers[local];
  }
}
