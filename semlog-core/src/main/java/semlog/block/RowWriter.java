package semlog.block;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;
import semlog.column.ValueWriter;
import semlog.template.Template;
import semlog.template.TemplateStore;

/** Writes the rows of one template, static text and values by turns. */
final class RowWriter {
  /** A row that may have more bytes than this is written with more care. */
  private static final int USUAL_BYTES = 1 << 16;

  /** Text up to this length is copied by eight bytes, some of which are written over again. */
  private static final int SHORT = 16;

  private final StoredTemplate stored;

  /** Writes the values that vary; those that do not are part of the text. */
  private final ValueWriter[] values;

  private final int[] slots;

  /** With some bytes more behind it. */
  private final byte[] text;

  private final int textLength;
  private final int[] textEnds;
  private final int[] valueEnds;
  private final long most;

  /** For each slot the value that ends before it or with it, and how far behind that it ends. */
  private final int[] valuesBefore;

  private final int[] behind;
  private final int[] slotEnds;

  /**
   * A writer for a template.
   *
   * @param slots what writes the values of its slots
   * @param texts where its text is put together; what it holds before is of no interest
   */
  RowWriter(StoredTemplate stored, ValueWriter[] slots, ByteBuilder texts) {
    this.stored = stored;
    this.slots = new int[slots.length];
    valuesBefore = new int[slots.length];
    behind = new int[slots.length];
    slotEnds = new int[slots.length];
    Template template = stored.template();
    int[] ends = new int[slots.length];
    texts.clear();
    long longest = 0;
    int varying = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      texts.bytes(template.text(slot));
      Optional<byte[]> constant = slots[slot].constant();
      if (constant.isPresent()) {
        texts.bytes(constant.get());
        behind[slot] = texts.length() - (varying == 0 ? 0 : ends[varying - 1]);
      } else {
        ends[varying] = texts.length();
        this.slots[varying++] = slot;
        longest += slots[slot].longest();
      }
      valuesBefore[slot] = varying - 1;
    }
    texts.bytes(template.text(slots.length));
    if (template.id() != TemplateStore.RAW_PIECE) {
      texts.u8('\n');
    }
    textLength = texts.length();
    text = Arrays.copyOf(texts.array(), textLength + SHORT);
    textEnds = Arrays.copyOf(ends, varying);
    valueEnds = new int[varying];
    values = new ValueWriter[varying];
    for (int value = 0; value < varying; value++) {
      values[value] = slots[this.slots[value]];
    }
    most = longest + text.length;
  }

  StoredTemplate stored() {
    return stored;
  }

  /** Goes on with the row that a cursor is at. */
  void seek(RowCursor cursor, int[] columns) {
    for (int value = values.length - 1; value >= 0; value--) {
      values[value].seek(cursor.place(slots[value], columns[slots[value]]));
    }
  }

  /**
   * Where the slots of the row written last end; valid until the next row.
   *
   * @param start where the row starts
   */
  int[] slotEnds(int start) {
    for (int slot = 0; slot < slotEnds.length; slot++) {
      int value = valuesBefore[slot];
      slotEnds[slot] = behind[slot] + (value < 0 ? start : valueEnds[value]);
    }
    return slotEnds;
  }

  /**
   * Appends the next row, with an LF unless it is a piece.
   *
   * @param limit the length that the target should not exceed; if it does in the end, the row may
   *     be incomplete
   */
  void write(ByteBuilder target, long limit) {
    if (most > USUAL_BYTES) {
      writeLong(target, limit);
      return;
    }
    byte[] array = target.reserve((int) most);
    int start = target.length();
    int at = start;
    int from = 0;
    for (int value = 0; value < values.length; value++) {
      int length = textEnds[value] - from;
      if (length > SHORT) {
        System.arraycopy(text, from, array, at, length);
      } else {
        EightBytes.put(array, at, EightBytes.get(text, from));
        if (length > Long.BYTES) {
          EightBytes.put(array, at + Long.BYTES, EightBytes.get(text, from + Long.BYTES));
        }
      }
      from = textEnds[value];
      at = values[value].write(array, at + length);
      valueEnds[value] = at;
    }
    System.arraycopy(text, from, array, at, textLength - from);
    target.advance(at + textLength - from - start);
  }

  /** Takes memory for one value after the other. */
  private void writeLong(ByteBuilder target, long limit) {
    int from = 0;
    for (int value = 0; value < values.length && target.length() <= limit; value++) {
      target.bytes(text, from, textEnds[value] - from);
      from = textEnds[value];
      byte[] array = target.reserve(values[value].room());
      int at = target.length();
      valueEnds[value] = values[value].write(array, at);
      target.advance(valueEnds[value] - at);
    }
    target.bytes(text, from, textLength - from);
  }
}
