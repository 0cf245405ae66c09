package semlog.column;

import java.util.List;

/** One way to write a run of byte strings. Wire layout: the encoding's number u8, then its body. */
sealed interface TextEncoding permits ConstantText, PlainText, DictionaryText {
  List<TextEncoding> ALL = List.of(new ConstantText(), new PlainText(), new DictionaryText());

  /** The permanent number of this encoding, FORMAT.md. */
  int wire();

  boolean fits(TextColumn column);

  void encode(TextColumn column, ColumnWriter out, Backend backend);

  TextColumn decodeBody(ColumnReader in, int size);

  /** Writes with whichever encoding comes out smallest. */
  static void encodeSmallest(TextColumn column, ColumnWriter out, Backend backend) {
    ColumnWriter best = new ColumnWriter();
    long bestCost = Long.MAX_VALUE;
    for (TextEncoding encoding : ALL) {
      if (!encoding.fits(column)) {
        continue;
      }
      ColumnWriter attempt = new ColumnWriter();
      attempt.header().u8(encoding.wire());
      encoding.encode(column, attempt, backend);
      long cost = attempt.cost(backend);
      if (cost < bestCost) {
        best = attempt;
        bestCost = cost;
      }
      if (encoding instanceof ConstantText) {
        break;
      }
    }
    out.append(best);
  }

  static TextColumn decode(ColumnReader in, int size) {
    int wire = in.header().u8();
    for (TextEncoding encoding : ALL) {
      if (encoding.wire() == wire) {
        return encoding.decodeBody(in, size);
      }
    }
    throw in.header().damaged("unknown text encoding " + wire);
  }
}
