package semlog.column;

/**
 * Numbers that tend to come in the same order again. Wire layout: {@link PackedNumbers} of a symbol
 * for each: 0 if it is what stood last after the same two numbers, 1 if it is what stood last after
 * the same one, else the number plus 2.
 */
record FollowingNumbers() implements NumberEncoding {
  private static final int AFTER_TWO = 0;
  private static final int AFTER_ONE = 1;
  private static final int OTHER = 2;

  @Override
  public int wire() {
    return 5;
  }

  @Override
  public boolean fits(long[] values, int size) {
    if (size < 32) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (values[i] < 0 || values[i] > Integer.MAX_VALUE) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    long[] symbols = new long[size];
    Memory afterTwo = new Memory(size);
    Memory afterOne = new Memory(size);
    long one = 0;
    long two = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      long byTwo = afterTwo.replace(two, value + 1) - 1;
      long byOne = afterOne.replace(one, value + 1) - 1;
      symbols[i] = value == byTwo ? AFTER_TWO : value == byOne ? AFTER_ONE : value + OTHER;
      two = one * 0x9E3779B1L + value;
      one = value;
    }
    PackedNumbers.encode(symbols, size, out);
  }

  @Override
  public void skipBody(ColumnReader in) {
    PackedNumbers.skip(in);
  }

  @Override
  public Numbers decodeBody(ColumnReader in, int size) {
    return Numbers.of(unpackBody(in, size), size);
  }

  @Override
  public long[] unpackBody(ColumnReader in, int size) {
    long[] values = PackedNumbers.unpack(in, size);
    Memory afterTwo = new Memory(size);
    Memory afterOne = new Memory(size);
    long one = 0;
    long two = 0;
    for (int i = 0; i < size; i++) {
      long symbol = values[i];
      long value = symbol - OTHER;
      if (symbol == AFTER_TWO) {
        value = afterTwo.recall(two) - 1;
      } else if (symbol == AFTER_ONE) {
        value = afterOne.recall(one) - 1;
      }
      afterTwo.replace(two, value + 1);
      afterOne.replace(one, value + 1);
      two = one * 0x9E3779B1L + value;
      one = value;
      values[i] = value;
    }
    return values;
  }
}
