package semlog.column;

import java.util.List;

/** All strings alike. Wire layout: a varint length and the bytes. */
record ConstantText() implements TextEncoding {
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
  public void skipBody(ColumnReader in, List<StringForm> forms) {
    in.header().block();
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size, List<StringForm> forms) {
    return new TextColumn(new int[size], Strings.of(List.of(in.header().block())));
  }
}
