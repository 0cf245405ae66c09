package semlog.column;

import semlog.bytes.ByteBuilder;

/**
 * Distinct strings once, in order of first appearance. Wire layout: their number as a varint, a
 * {@link NumberEncoding} of each row's string, then one stream of the strings, each followed by an
 * LF.
 */
record DictionaryText() implements TextEncoding {
  @Override
  public int wire() {
    return 3;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.distinct() <= column.size() * 3L / 4;
  }

  @Override
  public void encode(TextColumn column, ColumnWriter out, Backend backend) {
    long[] entries = new long[column.size()];
    for (int row = 0; row < entries.length; row++) {
      entries[row] = column.entry(row);
    }
    ByteBuilder joined = new ByteBuilder(column.end(column.distinct() - 1) + column.distinct());
    for (int entry = 0; entry < column.distinct(); entry++) {
      joined.bytes(column.text(), column.start(entry), column.end(entry) - column.start(entry));
      joined.u8('\n');
    }
    out.header().varint(column.distinct());
    NumberEncoding.encodeSmallest(entries, entries.length, out, backend);
    out.stream(joined.toByteArray());
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size) {
    int distinct = in.header().count(size);
    long[] entries = NumberEncoding.decode(in, size);
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      if (entries[row] < 0 || entries[row] >= distinct) {
        throw in.header().damaged("string " + entries[row] + " of " + distinct);
      }
      rows[row] = (int) entries[row];
    }
    return LinedText.read(in, distinct, rows);
  }
}
