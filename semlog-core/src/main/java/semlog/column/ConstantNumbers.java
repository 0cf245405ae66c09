package semlog.column;

import java.util.Arrays;

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
  public long[] decodeBody(ColumnReader in, int size) {
    long[] values = new long[size];
    Arrays.fill(values, in.header().zigzag());
    return values;
  }
}
