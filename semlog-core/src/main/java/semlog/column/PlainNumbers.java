package semlog.column;

/**
 * Values as their distance from the least. Wire layout: the least value as a zigzag number, then
 * {@link PackedNumbers} of the distances.
 */
record PlainNumbers() implements NumberEncoding {
  @Override
  public int wire() {
    return 2;
  }

  @Override
  public boolean fits(long[] values, int size) {
    return true;
  }

  @Override
  public void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, values[i]);
    }
    out.header().zigzag(least);
    PackedNumbers.encode(least == 0 ? values : distances(values, size, least, backend), size, out);
  }

  private static long[] distances(long[] values, int size, long least, Backend backend) {
    long[] distances = backend.longs(size);
    for (int i = 0; i < size; i++) {
      distances[i] = values[i] - least;
    }
    return distances;
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().zigzag();
    PackedNumbers.skip(in);
  }

  @Override
  public Numbers decodeBody(ColumnReader in, int size) {
    long least = in.header().zigzag();
    return PackedNumbers.decode(in, size).plus(least);
  }

  @Override
  public long[] unpackBody(ColumnReader in, int size) {
    long least = in.header().zigzag();
    long[] values = PackedNumbers.unpack(in, size);
    for (int i = 0; i < size; i++) {
      values[i] += least;
    }
    return values;
  }
}
