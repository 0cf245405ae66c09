package semlog.column;

/**
 * Strings as they come. Wire layout: their number as a varint; a {@link StringForm} of all rows.
 */
record PlainText() implements StringsApart {
  @Override
  public int wire() {
    return 2;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.size() < 1000 || column.distinct() > column.size() / 16;
  }

  @Override
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    out.header().varint(column.size());
    strings.rows(out);
  }

  @Override
  public int skipRows(ColumnReader in, int most) {
    return in.header().count(most);
  }

  @Override
  public Rows decodeRows(ColumnReader in, int size) {
    if (in.header().count(size) != size) {
      throw in.header().damaged("fewer strings than # rows", size);
    }
    return new Rows(upTo(size), size);
  }

  private static int[] upTo(int size) {
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    return rows;
  }
}
