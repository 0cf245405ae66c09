package semlog.column;

import java.util.List;

/** All strings alike. Wire layout: a varint length and the bytes. */
record ConstantText() implements StringsApart {
  @Override
  public int wire() {
    return 1;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.distinct() == 1;
  }

  @Override
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    Strings only = column.strings();
    out.header().varint(only.length(0)).bytes(only.bytes(), only.start(0), only.length(0));
  }

  @Override
  public int skipRows(ColumnReader in, int most) {
    return 1;
  }

  @Override
  public Rows decodeRows(ColumnReader in, int size) {
    return new Rows(new int[size], 1);
  }

  @Override
  public void skipStrings(ColumnReader in, List<StringForm> forms) {
    in.header().block();
  }

  @Override
  public Strings decodeStrings(ColumnReader in, int count, List<StringForm> forms) {
    return Strings.of(List.of(in.header().block()));
  }
}
