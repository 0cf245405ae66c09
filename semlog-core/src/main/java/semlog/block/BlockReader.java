package semlog.block;

import java.util.function.IntFunction;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.ColumnReader;
import semlog.column.Digits;
import semlog.column.DottedQuad;
import semlog.column.NumberColumn;
import semlog.column.TextColumn;
import semlog.fault.Damaged;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.value.TimestampFormat;

/** The lines of a block, one after the other, exactly as they were. Not thread-safe. */
public final class BlockReader {
  private static final byte LF = '\n';
  private static final int MOST_NUMBER_BYTES = 24;

  private final String part;
  private final long rawBytes;
  private final BlockLayout layout;
  private final NumberColumn sequence;
  private final ReadColumns columns;
  private final int[] next;
  private int line;
  private long written;
  private StoredTemplate template = StoredTemplate.RAW;
  private int[] slotEnds = new int[16];

  /**
   * Reads the head and all columns.
   *
   * @param part the block's name in messages
   * @param rawBytes bytes that the archive says it has
   * @param head the block's head
   * @param frames gives the stored bytes of a frame
   * @param templates gives a template by its id, or fails with a fault
   */
  public BlockReader(
      String part,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      IntFunction<StoredTemplate> templates) {
    this.part = part;
    this.rawBytes = rawBytes;
    if (rawBytes < 0 || rawBytes > BlockLimits.MOST_BYTES) {
      throw new Damaged(part + ": " + rawBytes + " bytes");
    }
    ByteCursor cursor = new ByteCursor(PackedHead.unpack(head, part), part);
    int rows = cursor.count((int) Math.min(rawBytes, BlockLimits.MOST_ROWS));
    layout = BlockLayout.read(cursor, templates);
    ColumnReader streams = layout.columns(cursor, frames, part);
    sequence = NumberColumn.decode(streams, rows);
    int[] sizes = layout.sizes(sequence, rawBytes + rows, cursor);
    columns = new ReadColumns(part, layout, sequence, sizes, streams, new Names((int) rawBytes));
    next = new int[sizes.length];
  }

  /** Rows: lines, and pieces of lines. */
  public int rows() {
    return sequence.size();
  }

  /** The template of the line read last. */
  public StoredTemplate template() {
    return template;
  }

  /** Where the slots of the line read last end in the target; valid until the next line. */
  public int[] slotEnds() {
    return slotEnds;
  }

  /**
   * Appends the next line with its LF, or the next piece without one.
   *
   * @return false when there is none
   */
  public boolean next(ByteBuilder target) {
    if (line == sequence.size()) {
      if (written != rawBytes) {
        throw damaged(written + " bytes instead of " + rawBytes);
      }
      return false;
    }
    int before = target.length();
    int local = (int) sequence.value(line++);
    template = layout.template(local);
    restore(local, target);
    if (template.template().id() != TemplateStore.RAW_PIECE) {
      target.u8(LF);
    }
    written += target.length() - before;
    if (written > rawBytes) {
      throw damaged("more than " + rawBytes + " bytes");
    }
    return true;
  }

  private void restore(int local, ByteBuilder target) {
    int[] columnOf = layout.columnsOf(local);
    if (slotEnds.length < columnOf.length) {
      slotEnds = new int[columnOf.length];
    }
    Template known = template.template();
    for (int slot = 0; slot < columnOf.length; slot++) {
      target.bytes(known.text(slot));
      value(known.slots().get(slot), columnOf[slot], target);
      slotEnds[slot] = target.length();
    }
    target.bytes(known.text(columnOf.length));
  }

  private void value(Slot place, int column, ByteBuilder target) {
    int row = next[column]++;
    if (!place.kind().isNumeric()) {
      TextColumn text = columns.texts(column);
      byte[] array = target.reserve(text.length(row));
      target.advance(text.copy(row, array, target.length()) - target.length());
      return;
    }
    NumberColumn number = columns.numbers(column);
    long value = number.value(row);
    byte[] array = target.reserve(Math.max(MOST_NUMBER_BYTES, TimestampFormat.MAX_LENGTH));
    int at = target.length();
    int end =
        switch (place.kind()) {
          case INTEGER -> Digits.write(value, number.width(row), array, at);
          case IPV4 -> DottedQuad.write((int) value, array, at);
          case TIMESTAMP -> time(place.format(), value, array, at);
          case HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL ->
              throw new IllegalStateException(SlotKind.class.getSimpleName());
        };
    target.advance(end - at);
  }

  private int time(int format, long value, byte[] target, int at) {
    if (!TimestampFormat.isValid(format, value)) {
      throw damaged("no time of format " + format + ": " + value);
    }
    return TimestampFormat.write(format, value, target, at);
  }

  private Damaged damaged(String what) {
    return new Damaged(part + ", line " + line + ": " + what);
  }
}
