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
  private final ValueWriter[] slots;

  /** Writes the values that vary; those that do not are part of the text. */
  private final ValueWriter[] values;

  /** With some bytes more behind it. */
  private final byte[] text;

  private final int textLength;

  /** For each value where the text before it ends, then where all text does. */
  private final int[] textEnds;

  /** For each value where in the target it ended last. */
  private final int[] valueEnds;

  private final long most;

  /** Found when somebody asks, which who restores all lines does not. */
  private Optional<SlotPlaces> places = Optional.empty();

  /**
   * A writer for a template.
   *
   * @param slots what writes the values of its slots; not to be changed any more
   * @param texts where its text is put together; what it holds before is of no interest
   */
  RowWriter(StoredTemplate stored, ValueWriter[] slots, ByteBuilder texts) {
    this.stored = stored;
    this.slots = slots;
    Template template = stored.template();
    int[] ends = new int[slots.length + 1];
    texts.clear();
    long longest = 0;
    int varying = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      template.appendText(slot, texts);
      Optional<byte[]> constant = slots[slot].constant();
      if (constant.isPresent()) {
        texts.bytes(constant.get());
      } else {
        ends[varying++] = texts.length();
        longest += slots[slot].longest();
      }
    }
    template.appendText(slots.length, texts);
    if (template.id() != TemplateStore.RAW_PIECE) {
      texts.u8('\n');
    }
    textLength = texts.length();
    ends[varying] = textLength;
    text = Arrays.copyOf(texts.array(), textLength + SHORT);
    textEnds = ends;
    valueEnds = new int[varying];
    values = varying(slots, varying);
    most = longest + text.length;
  }

  private static ValueWriter[] varying(ValueWriter[] slots, int count) {
    if (count == slots.length) {
      return slots;
    }
    ValueWriter[] values = new ValueWriter[count];
    int value = 0;
    for (ValueWriter slot : slots) {
      if (slot.constant().isEmpty()) {
        values[value++] = slot;
      }
    }
    return values;
  }

  /**
   * Where slots lie.
   *
   * @param ofValues for each value that varies its slot
   * @param valuesBefore for each slot the value that ends before it or with it, or -1
   * @param behind how far behind that, or the row's start, the slot ends
   * @param ends where slots end in the target
   */
  private record SlotPlaces(int[] ofValues, int[] valuesBefore, int[] behind, int[] ends) {
    static SlotPlaces of(Template template, ValueWriter[] slots) {
      int[] ofValues = new int[slots.length];
      int[] valuesBefore = new int[slots.length];
      int[] behind = new int[slots.length];
      int varying = 0;
      int since = 0;
      for (int slot = 0; slot < slots.length; slot++) {
        Optional<byte[]> constant = slots[slot].constant();
        if (constant.isPresent()) {
          since += template.textLength(slot) + constant.get().length;
        } else {
          since = 0;
          ofValues[varying++] = slot;
        }
        behind[slot] = since;
        valuesBefore[slot] = varying - 1;
      }
      return new SlotPlaces(ofValues, valuesBefore, behind, new int[slots.length]);
    }
  }

  private SlotPlaces places() {
    if (places.isEmpty()) {
      places = Optional.of(SlotPlaces.of(stored.template(), slots));
    }
    return places.get();
  }

  StoredTemplate stored() {
    return stored;
  }

  /** Goes on with the row that a cursor is at. */
  void seek(RowCursor cursor, int[] columns) {
    int[] ofValues = places().ofValues;
    for (int value = values.length - 1; value >= 0; value--) {
      int slot = ofValues[value];
      values[value].seek(cursor.place(slot, columns[slot]));
    }
  }

  /**
   * Where the slots of the row written last end; valid until the next row.
   *
   * @param start where the row starts
   */
  int[] slotEnds(int start) {
    SlotPlaces found = places();
    int[] ends = found.ends;
    for (int slot = 0; slot < ends.length; slot++) {
      int value = found.valuesBefore[slot];
      ends[slot] = found.behind[slot] + (value < 0 ? start : valueEnds[value]);
    }
    return ends;
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
    for (int value = 0; value <= values.length; value++) {
      int length = textEnds[value] - from;
      if (length > SHORT) {
        System.arraycopy(text, from, array, at, length);
      } else {
        EightBytes.put(array, at, EightBytes.get(text, from));
        if (length > Long.BYTES) {
          EightBytes.put(array, at + Long.BYTES, EightBytes.get(text, from + Long.BYTES));
        }
      }
      from += length;
      at += length;
      if (value < values.length) {
        at = values[value].write(array, at);
        valueEnds[value] = at;
      }
    }
    target.advance(at - start);
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
