package semlog.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.bytes.ByteBuilder;
import semlog.column.ColumnReader;
import semlog.column.NumberColumn;
import semlog.column.Partner;
import semlog.column.TextColumn;
import semlog.column.ValueWriter;
import semlog.template.Slot;

/** The columns of a block, read in their order; each may be told by those before it. */
final class ReadColumns implements Places.Keys {
  private final String part;
  private final BlockLayout layout;
  private final int[] sizes;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final ValueWriter[] usual;
  private final Places places;

  /** The keys of a partner, in an array for all columns, and the column that they were for. */
  private long[] keys = {};

  private int keysOf = -1;

  /** By column and format: what lines of other templates wrote last is near what comes next. */
  private final Map<Long, ValueWriter> times = new HashMap<>();

  ReadColumns(
      String part,
      BlockLayout layout,
      BlockLayout.Sequence sequence,
      ColumnReader streams,
      Names names,
      BlockRoom room) {
    this.part = part;
    this.layout = layout;
    sizes = sequence.sizes();
    numbers = new NumberColumn[sizes.length];
    texts = new TextColumn[sizes.length];
    usual = new ValueWriter[sizes.length];
    places = new Places(sequence.locals(), layout.columnsOf(), sizes, true, room);
    decode(streams, names);
  }

  private void decode(ColumnReader streams, Names names) {
    for (int column = 0; column < sizes.length; column++) {
      decode(column, streams, names);
    }
  }

  private void decode(int column, ColumnReader streams, Names names) {
    ColumnReader in =
        streams.with(partner -> partner(partner, column), () -> places.templates(column), names);
    if (layout.isNumeric(column)) {
      numbers[column] = NumberColumn.decode(in, sizes[column]);
      usual[column] = ValueWriter.integers(numbers[column]);
    } else {
      texts[column] = TextColumn.decode(in, sizes[column]);
      usual[column] = ValueWriter.texts(texts[column]);
    }
  }

  private Partner partner(int partner, int column) {
    BlockLayout.checkPartner(partner, column, part);
    if (keysOf == column || keys.length < sizes[column]) {
      keys = new long[sizes[column]];
    }
    keysOf = column;
    long[] found = places.keys(partner, column, sizes[column], this, keys);
    return new Partner(partner, found, layout.isNumeric(partner));
  }

  @Override
  public long key(int column, int row) {
    return layout.isNumeric(column) ? numbers[column].value(row) : texts[column].key(row);
  }

  @Override
  public void first(int column, int size, long[] into) {
    if (layout.isNumeric(column) && numbers[column].size() == size) {
      numbers[column].copyTo(into);
    } else {
      Places.Keys.super.first(column, size, into);
    }
  }

  /** For each template of the block what writes its rows. */
  RowWriter[] writers() {
    RowWriter[] rows = new RowWriter[layout.templates()];
    ByteBuilder texts = new ByteBuilder();
    for (int local = 0; local < rows.length; local++) {
      rows[local] = new RowWriter(layout.template(local), values(local), texts);
    }
    return rows;
  }

  /** What writes the values of a template. */
  private ValueWriter[] values(int local) {
    List<Slot> slots = layout.template(local).template().slots();
    int[] columns = layout.columnsOf(local);
    ValueWriter[] values = new ValueWriter[columns.length];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = writer(columns[slot], slots.get(slot));
    }
    return values;
  }

  private ValueWriter writer(int column, Slot slot) {
    return switch (slot.kind()) {
      case INTEGER, HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL -> usual[column];
      case IPV4 -> ValueWriter.addresses(numbers[column]);
      case TIMESTAMP -> {
        long key = (long) column << Integer.SIZE | slot.format();
        ValueWriter known = times.get(key);
        if (known == null) {
          known = ValueWriter.times(numbers[column], slot.format());
          times.put(key, known);
        }
        yield known;
      }
    };
  }
}
