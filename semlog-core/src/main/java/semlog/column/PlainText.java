package semlog.column;

/** Strings as they come. Wire layout: a {@link StringForm} of all rows. */
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
    strings.rows(out);
  }

  @Override
  public int skipRows(ColumnReader in, int most) {
    return ONE_A_ROW;
  }

  @Override
  public Rows decodeRows(ColumnReader in, int size) {
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    return new Rows(rows, size);
  }
}
