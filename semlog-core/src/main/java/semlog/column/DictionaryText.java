package semlog.column;

/**
 * Distinct strings once, in order of first appearance. Wire layout: their number as a varint, a
 * {@link NumberEncoding} of each row's string, then a {@link StringForm} of the distinct strings.
 */
record DictionaryText() implements StringsApart {
  @Override
  public int wire() {
    return 3;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.distinct() <= column.size() * 3L / 4;
  }

  @Override
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    int size = column.size();
    long[] entries = backend.longs(size);
    for (int row = 0; row < size; row++) {
      entries[row] = column.entry(row);
    }
    out.header().varint(column.distinct());
    NumberEncoding.encodeSmallest(entries, size, out, backend);
    strings.distinct(out);
  }

  @Override
  public int skipRows(ColumnReader in, int most) {
    int distinct = in.header().count(most);
    NumberEncoding.skip(in);
    return distinct;
  }

  @Override
  public Rows decodeRows(ColumnReader in, int size) {
    int distinct = in.header().count(size);
    Numbers entries = NumberEncoding.decode(in, size);
    int[] rows = new int[size];
    int wanted = in.wanted(size);
    int known = look(entries, distinct, rows, wanted);
    if (known < wanted) {
      throw in.header().damaged("string # of #", entries.get(known), distinct);
    }
    return new Rows(rows, distinct);
  }

  /** Copies the numbers of strings, up to one that there is not. */
  private static int look(Numbers entries, int distinct, int[] rows, int wanted) {
    for (int row = 0; row < wanted; row++) {
      long entry = entries.get(row);
      if (entry < 0 || entry >= distinct) {
        return row;
      }
      rows[row] = (int) entry;
    }
    return wanted;
  }
}
