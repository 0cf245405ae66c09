package semlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import semlog.attribute.PlacedAttribute;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.column.TextColumn;
import semlog.column.ValueWriter;
import semlog.template.Slot;
import semlog.template.Template;
import semlog.value.Spelling;

/**
 * Where the value of a field stands in the lines of a template: nowhere, in static text, or in
 * slots and what lies between them.
 */
final class FieldSource {
  private final BlockColumns block;
  private final Template template;
  private final int[] columns;
  private final List<PlacedAttribute> placed;
  private final Optional<byte[]> constant;
  private final boolean varies;

  /** Where in their columns the values of the row at hand stand, by slot. */
  private final int[] places;

  /** What writes the values of a slot, where that was asked for. */
  private final ValueWriter[] writers;

  private FieldSource(
      BlockColumns block, int local, List<PlacedAttribute> placed, Optional<byte[]> told) {
    this.block = block;
    this.template = block.template(local).template();
    this.columns = block.columnsOf(local);
    this.placed = placed;
    this.places = new int[columns.length];
    this.writers = new ValueWriter[columns.length];
    this.varies = placed.stream().anyMatch(a -> a.endSlots() > a.startSlots());
    this.constant = varies || placed.isEmpty() ? told : Optional.of(written());
  }

  /** The source of a field that all lines of a template have in common, or not at all. */
  static FieldSource constant(BlockColumns block, int local, Optional<byte[]> value) {
    return new FieldSource(block, local, List.of(), value);
  }

  /** The source of the attributes that stand for a field. */
  static FieldSource of(BlockColumns block, int local, List<PlacedAttribute> placed) {
    return new FieldSource(block, local, placed, Optional.empty());
  }

  boolean varies() {
    return varies;
  }

  /** The value, unless it varies. */
  Optional<byte[]> constant() {
    return constant;
  }

  /** Marks the columns that hold parts of the value. */
  void mark(boolean[] wanted) {
    for (PlacedAttribute part : placed) {
      for (int slot = part.startSlots(); slot < part.endSlots(); slot++) {
        wanted[columns[slot]] = true;
      }
    }
  }

  /** The one slot that is the value as a whole, or -1. */
  int wholeSlot() {
    if (placed.size() != 1) {
      return -1;
    }
    PlacedAttribute only = placed.getFirst();
    int slot = only.startSlots();
    boolean whole =
        only.endSlots() == slot + 1
            && only.startOffset() == template.textLength(slot)
            && only.endOffset() == 0
            && (slot + 1 < template.slots().size() || template.textLength(slot + 1) > 0);
    return whole ? slot : -1;
  }

  int column(int slot) {
    return columns[slot];
  }

  Slot slot(int slot) {
    return template.slots().get(slot);
  }

  private byte[] written() {
    ByteBuilder value = new ByteBuilder();
    append(value);
    return value.toByteArray();
  }

  /** Appends the value in the row where the cursor stands. */
  void write(RowCursor cursor, ByteBuilder target) {
    for (PlacedAttribute part : placed) {
      for (int slot = part.startSlots(); slot < part.endSlots(); slot++) {
        places[slot] = cursor.place(slot, columns[slot]);
      }
    }
    append(target);
  }

  private void append(ByteBuilder target) {
    for (int i = 0; i < placed.size(); i++) {
      if (i > 0) {
        target.u8(',');
      }
      int start = target.length();
      append(placed.get(i), target);
      boolean endsLine =
          placed.get(i).endSlots() == columns.length
              && placed.get(i).endOffset() == template.textLength(columns.length);
      if (endsLine && target.length() > start && target.array()[target.length() - 1] == '\r') {
        target.advance(-1);
      }
    }
  }

  private void append(PlacedAttribute part, ByteBuilder target) {
    int start = target.length();
    int from = part.startOffset();
    for (int slot = part.startSlots(); slot < part.endSlots(); slot++) {
      template.appendText(slot, from, template.textLength(slot), target);
      append(writer(slot), places[slot], target);
      from = 0;
    }
    template.appendText(part.endSlots(), from, part.endOffset(), target);
    read(part, start, target);
  }

  private ValueWriter writer(int slot) {
    if (writers[slot] == null) {
      writers[slot] = block.writer(columns[slot], slot(slot));
    }
    return writers[slot];
  }

  /** Appends one value of the slot that is the value as a whole. */
  void appendWhole(ValueWriter writer, int place, ByteBuilder target) {
    int start = target.length();
    append(writer, place, target);
    read(placed.getFirst(), start, target);
  }

  /** Appends the value that a string in the slot stands for, which is the value as a whole. */
  void appendWhole(TextColumn strings, int entry, ByteBuilder target) {
    int start = target.length();
    int from = strings.start(entry);
    target.bytes(strings.bytes(), from, strings.end(entry) - from);
    read(placed.getFirst(), start, target);
  }

  /** How strings in its slots are spelled. */
  Spelling spelling() {
    return placed.getFirst().role().spelling();
  }

  /** Replaces what was appended by what it says. */
  private static void read(PlacedAttribute part, int start, ByteBuilder target) {
    Spelling spelling = part.role().spelling();
    if (spelling.differs(target.array(), start, target.length())) {
      byte[] spelled = Arrays.copyOfRange(target.array(), start, target.length());
      target.advance(start - target.length());
      spelling.append(spelled, 0, spelled.length, target);
    }
  }

  /** Appends one value of a column. */
  static void append(ValueWriter writer, int place, ByteBuilder target) {
    writer.seek(place);
    byte[] array = target.reserve(writer.room());
    target.advance(writer.write(array, target.length()) - target.length());
  }
}
