package semlog.column;

import semlog.bytes.ByteBuilder;

/** Strings as they come. Wire layout: one stream, each string followed by an LF. */
record PlainText() implements TextEncoding {
  @Override
  public int wire() {
    return 2;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.size() < 1000 || column.distinct() > column.size() / 16;
  }

  @Override
  public void encode(TextColumn column, ColumnWriter out, Backend backend) {
    ByteBuilder joined = new ByteBuilder(column.end(column.distinct() - 1) + column.size());
    for (int row = 0; row < column.size(); row++) {
      int entry = column.entry(row);
      joined.bytes(column.text(), column.start(entry), column.end(entry) - column.start(entry));
      joined.u8('\n');
    }
    out.stream(joined.toByteArray());
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size) {
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    return LinedText.read(in, size, rows);
  }
}
