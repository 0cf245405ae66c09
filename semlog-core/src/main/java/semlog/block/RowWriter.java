package semlog.block;

import semlog.bytes.ByteBuilder;
import semlog.column.ValueWriter;
import semlog.template.Template;
import semlog.template.TemplateStore;

/** Writes the rows of one template, static text and values by turns. */
final class RowWriter {
  /** A row that may have more bytes than this is written with more care. */
  private static final int USUAL_BYTES = 1 << 16;

  private static final int SHORT = 8;

  private final StoredTemplate stored;
  private final ValueWriter[] values;
  private final byte[] text;
  private final int[] textEnds;
  private final long most;

  /**
   * A writer for a template.
   *
   * @param values what writes the values of its slots; becomes its own
   */
  RowWriter(StoredTemplate stored, ValueWriter[] values) {
    this.stored = stored;
    this.values = values;
    Template template = stored.template();
    textEnds = new int[values.length];
    ByteBuilder texts = new ByteBuilder();
    long longest = 0;
    for (int slot = 0; slot < values.length; slot++) {
      textEnds[slot] = texts.bytes(template.text(slot)).length();
      longest += values[slot].longest();
    }
    texts.bytes(template.text(values.length));
    if (template.id() != TemplateStore.RAW_PIECE) {
      texts.u8('\n');
    }
    text = texts.toByteArray();
    most = longest + text.length;
  }

  StoredTemplate stored() {
    return stored;
  }

  int slots() {
    return values.length;
  }

  /** Goes on with the row that a cursor is at. */
  void seek(RowCursor cursor, int[] columns) {
    for (int slot = columns.length - 1; slot >= 0; slot--) {
      values[slot].seek(cursor.place(slot, columns[slot]));
    }
  }

  /**
   * Appends the next row, with an LF unless it is a piece.
   *
   * @param slotEnds takes where the values end
   * @param limit the length that the target should not exceed; if it does in the end, the row may
   *     be incomplete
   */
  void write(ByteBuilder target, int[] slotEnds, long limit) {
    if (most > USUAL_BYTES) {
      writeLong(target, slotEnds, limit);
      return;
    }
    byte[] array = target.reserve((int) most);
    int start = target.length();
    int at = start;
    int from = 0;
    for (int slot = 0; slot < values.length; slot++) {
      int to = textEnds[slot];
      if (to - from > SHORT) {
        System.arraycopy(text, from, array, at, to - from);
        at += to - from;
      } else {
        for (int i = from; i < to; i++) {
          array[at++] = text[i];
        }
      }
      from = to;
      at = values[slot].write(array, at);
      slotEnds[slot] = at;
    }
    System.arraycopy(text, from, array, at, text.length - from);
    target.advance(at + text.length - from - start);
  }

  /** Takes memory for one value after the other. */
  private void writeLong(ByteBuilder target, int[] slotEnds, long limit) {
    int from = 0;
    for (int slot = 0; slot < values.length && target.length() <= limit; slot++) {
      target.bytes(text, from, textEnds[slot] - from);
      from = textEnds[slot];
      byte[] array = target.reserve(values[slot].room());
      int at = target.length();
      slotEnds[slot] = values[slot].write(array, at);
      target.advance(slotEnds[slot] - at);
    }
    target.bytes(text, from, text.length - from);
  }
}
