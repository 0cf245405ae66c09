package semlog.column;

import java.util.List;

/** Strings as they come. Wire layout: a {@link StringForm} of all rows. */
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
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    strings.rows(out);
  }

  @Override
  public void skipBody(ColumnReader in, List<StringForm> forms) {
    StringForm.skip(forms, in);
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size, List<StringForm> forms) {
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    return new TextColumn(rows, StringForm.decode(forms, in, size));
  }
}
