package semlog.column;

/**
 * Distinct strings once, and for each row whether it has the string that stood last where the
 * partner's value did. Wire layout: the partner's number as a varint; the number of distinct
 * strings as a varint; a {@link NumberEncoding} of a symbol for each row: 0 the string recalled, 1
 * the next string that is new, 2 and more the number of a string seen before, plus 2; then a {@link
 * StringForm} of the distinct strings.
 */
record RecallText(Partner partner) implements StringsApart {
  static final int WIRE = 4;

  private static final int RECALLED = 0;
  private static final int NEW = 1;
  private static final int KNOWN = 2;

  @Override
  public int wire() {
    return WIRE;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.distinct() > 1;
  }

  @Override
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    long[] symbols = new long[column.size()];
    Memory memory = new Memory(symbols.length);
    int seen = 0;
    for (int row = 0; row < symbols.length; row++) {
      int entry = column.entry(row);
      long recalled = memory.replace(partner.keys()[row], entry + 1L) - 1;
      symbols[row] = entry == recalled ? RECALLED : entry == seen ? NEW : entry + KNOWN;
      seen = Math.max(seen, entry + 1);
    }
    out.header().varint(partner.column()).varint(column.distinct());
    NumberEncoding.encodeSmallest(symbols, symbols.length, out, backend);
    strings.distinct(out);
  }

  /** The encoding of a column whose rows are not asked for. */
  static RecallText unread(ColumnReader in) {
    in.header().varint();
    return new RecallText(Partner.NONE);
  }

  @Override
  public int skipRows(ColumnReader in, int most) {
    int distinct = in.header().count(most);
    NumberEncoding.skip(in);
    return distinct;
  }

  @Override
  public Rows decodeRows(ColumnReader in, int size) {
    int distinct = in.header().count(size);
    Numbers symbols = NumberEncoding.decode(in, size);
    int[] rows = new int[size];
    Memory memory = in.room().memory(size);
    int seen = 0;
    for (int row = 0; row < in.wanted(size); row++) {
      long key = partner.keys()[row];
      long symbol = symbols.get(row);
      long entry =
          symbol == RECALLED ? memory.recall(key) - 1 : symbol == NEW ? seen++ : symbol - KNOWN;
      if (entry < 0 || entry >= distinct) {
        throw in.header().damaged("string # of #", entry, distinct);
      }
      memory.replace(key, entry + 1);
      rows[row] = (int) entry;
    }
    return new Rows(rows, distinct);
  }
}
