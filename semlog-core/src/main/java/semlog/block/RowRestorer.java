package semlog.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  /** Nor that this part of it is. */
  private static final int LAST_PART = 8;

  private final BlockColumns columns;

  /** Of which templates rows may be restored at once; none if nothing was prepared. */
  private final BitSet prepared = new BitSet();

  /** Knows the columns of those templates alone, or of all. */
  private RowCursor cursor;

  /** What writes the first rows, up to ever greater parts of them; that of the last all. */
  private final List<Part> parts = new ArrayList<>();

  /** Where the text of one template after the other is put together. */
  private final ByteBuilder texts = new ByteBuilder();

  private StoredTemplate template = StoredTemplate.RAW;

  /** What wrote the last row, from where on. */
  private RowWriter last;

  private int lastStart;

  /** Restores rows from these columns. */
  public RowRestorer(BlockColumns columns) {
    this.columns = columns;
    parts.add(new Part(Integer.MAX_VALUE, columns::writer));
  }

  /**
   * The same, for who wants rows before some row alone: their values are decoded up to there where
   * that is worth it. Others may be asked for too.
   *
   * @param end the row
   * @param waited whether the first one is waited for, so that a part of a large block is decoded
   *     for that
   */
  public static RowRestorer upTo(BlockColumns columns, int end, boolean waited) {
    RowRestorer restorer = new RowRestorer(columns);
    int rows = columns.rows();
    if (rows >= LARGE && end <= rows - rows / LAST_PART) {
      restorer.addFirst(end);
    }
    if (rows >= LARGE && waited && end > rows / FIRST_PART) {
      restorer.addFirst(rows / FIRST_PART);
    }
    return restorer;
  }

  private void addFirst(int rows) {
    parts.addFirst(new Part(rows, new FirstValues(columns, rows)::writer));
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
        writer(row, local);
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
    RowWriter writer = writer(row, local);
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

  private RowWriter writer(int row, int local) {
    int part = 0;
    while (row >= parts.get(part).end) {
      part++;
    }
    return parts.get(part).writer(local);
  }

  /** Gives what writes the values of a column as a slot spells them. */
  private interface Writers {
    ValueWriter of(int column, Slot slot);
  }

  /** The rows before one. */
  private final class Part {
    private final int end;
    private final Writers values;
    private final RowWriter[] writers = new RowWriter[columns.templates()];

    Part(int end, Writers values) {
      this.end = end;
      this.values = values;
    }

    RowWriter writer(int local) {
      if (writers[local] == null) {
        writers[local] = made(local);
      }
      return writers[local];
    }

    private RowWriter made(int local) {
      StoredTemplate stored = columns.template(local);
      List<Slot> slots = stored.template().slots();
      int[] columnsOf = columns.columnsOf(local);
      ValueWriter[] ofSlots = new ValueWriter[columnsOf.length];
      for (int slot = 0; slot < ofSlots.length; slot++) {
        ofSlots[slot] = values.of(columnsOf[slot], slots.get(slot));
      }
      return new RowWriter(stored, ofSlots, texts);
    }
  }
}
