package semlog.column;

import java.util.Optional;

/**
 * Few values again and again. Wire layout: the number of distinct values as a varint; the first of
 * them, ascending, as a zigzag number and {@link PackedNumbers} of the distances between them; then
 * {@link PackedNumbers} of the place of each value among them.
 */
record DictionaryNumbers() implements NumberEncoding {
  private static final int MOST_DISTINCT = 1 << 16;
  private static final int FEWEST = 8;

  @Override
  public int wire() {
    return 4;
  }

  @Override
  public boolean fits(long[] values, int size) {
    return distinct(values, size).isPresent();
  }

  private static Optional<LongSet> distinct(long[] values, int size) {
    return size < FEWEST
        ? Optional.empty()
        : LongSet.of(values, size, Math.min(MOST_DISTINCT, size / 2));
  }

  @Override
  public void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    encode(distinct(values, size).orElseThrow(), values, size, out, backend);
  }

  /** Writes its number and the values, whose distinct ones are looked for once, if they fit. */
  boolean write(long[] values, int size, ColumnWriter out, Backend backend) {
    Optional<LongSet> set = distinct(values, size);
    if (set.isPresent()) {
      out.header().u8(wire());
      encode(set.get(), values, size, out, backend);
    }
    return set.isPresent();
  }

  private static void encode(
      LongSet set, long[] values, int size, ColumnWriter out, Backend backend) {
    long[] distinct = set.ascending();
    long[] steps = new long[distinct.length];
    for (int i = 1; i < distinct.length; i++) {
      steps[i] = distinct[i] - distinct[i - 1];
    }
    long[] places = set.places(values, size, distinct, backend);
    out.header().varint(distinct.length).zigzag(distinct[0]);
    PackedNumbers.encode(steps, steps.length, out);
    PackedNumbers.encode(places, size, out);
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().varint();
    in.header().zigzag();
    PackedNumbers.skip(in);
    PackedNumbers.skip(in);
  }

  @Override
  public Numbers decodeBody(ColumnReader in, int size) {
    return Numbers.of(unpackBody(in, size), size);
  }

  @Override
  public long[] unpackBody(ColumnReader in, int size) {
    int count = in.header().count(MOST_DISTINCT);
    long first = in.header().zigzag();
    long[] distinct = new long[count];
    PackedNumbers.decode(in.whole(), count).copyTo(distinct);
    sum(distinct, first);
    long[] values = PackedNumbers.unpack(in, size);
    int known = look(values, size, distinct);
    if (known < size) {
      throw in.header().damaged("value # of #", values[known], count);
    }
    return values;
  }

  /** Puts values in the place of the distances between them. */
  private static void sum(long[] distances, long first) {
    long value = first;
    for (int i = 0; i < distances.length; i++) {
      value += distances[i];
      distances[i] = value;
    }
  }

  /** Puts numbers in the place of their places, up to one that is none. */
  private static int look(long[] values, int size, long[] distinct) {
    for (int i = 0; i < size; i++) {
      long place = values[i];
      if (place < 0 || place >= distinct.length) {
        return i;
      }
      values[i] = distinct[(int) place];
    }
    return size;
  }
}
