package semlog.column;

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
  public void encode(TextColumn column, ColumnWriter out, Backend backend) {
    out.header().varint(column.end(0)).bytes(column.text(), 0, column.end(0));
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size) {
    byte[] text = in.header().block();
    return new TextColumn(new int[size], text, new int[] {text.length});
  }
}
