package semlog.column;

/**
 * Values as their difference to the one before. Wire layout: the first value as a zigzag number,
 * then {@link PackedNumbers} of the zigzag-coded differences, the first of which is 0.
 */
record DeltaNumbers() implements NumberEncoding {
  @Override
  public int wire() {
    return 3;
  }

  @Override
  public boolean fits(long[] values, int size) {
    return size > 2;
  }

  @Override
  public void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    long[] deltas = backend.longs(size);
    deltas[0] = 0;
    for (int i = 1; i < size; i++) {
      long delta = values[i] - values[i - 1];
      deltas[i] = (delta << 1) ^ (delta >> 63);
    }
    out.header().zigzag(values[0]);
    PackedNumbers.encode(deltas, size, out);
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().zigzag();
    PackedNumbers.skip(in);
  }

  @Override
  public Numbers decodeBody(ColumnReader in, int size) {
    return Numbers.of(unpackBody(in, size), size);
  }

  @Override
  public long[] unpackBody(ColumnReader in, int size) {
    long value = in.header().zigzag();
    long[] values = PackedNumbers.unpack(in, size);
    sum(values, size, value);
    return values;
  }

  /** Puts values in the place of differences. */
  private static void sum(long[] values, int size, long first) {
    long value = first;
    for (int i = 0; i < size; i++) {
      value += (values[i] >>> 1) ^ -(values[i] & 1);
      values[i] = value;
    }
  }
}
