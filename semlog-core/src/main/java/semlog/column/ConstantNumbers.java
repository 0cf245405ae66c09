package semlog.column;

/** All values alike. Wire layout: the value as a zigzag number. */
record ConstantNumbers() implements NumberEncoding {
  @Override
  public int wire() {
    return 1;
  }

  @Override
  public boolean fits(long[] values, int size) {
    for (int i = 1; i < size; i++) {
      if (values[i] != values[0]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    out.header().zigzag(size == 0 ? 0 : values[0]);
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().zigzag();
  }

  @Override
  public Numbers decodeBody(ColumnReader in, int size) {
    return Numbers.constant(in.header().zigzag(), size);
  }

  @Override
  public long[] unpackBody(ColumnReader in, int size) {
    long[] values = in.room().numbers(size);
    decodeBody(in, size).copyTo(values);
    return values;
  }
}
