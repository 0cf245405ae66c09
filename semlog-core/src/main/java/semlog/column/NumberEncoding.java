package semlog.column;

import java.util.List;

/**
 * One way to write a run of numbers. Wire layout: the encoding's number u8, then what the encoding
 * says.
 */
sealed interface NumberEncoding
    permits ConstantNumbers, PlainNumbers, DeltaNumbers, DictionaryNumbers {
  List<NumberEncoding> ALL =
      List.of(
          new ConstantNumbers(), new PlainNumbers(), new DeltaNumbers(), new DictionaryNumbers());

  /** The permanent number of this encoding, FORMAT.md. */
  int wire();

  /** Whether these values can be written this way at all. */
  boolean fits(long[] values, int size);

  void encode(long[] values, int size, ColumnWriter out, Backend backend);

  long[] decodeBody(ColumnReader in, int size);

  /** Writes with whichever encoding comes out smallest. */
  static void encodeSmallest(long[] values, int size, ColumnWriter out, Backend backend) {
    ColumnWriter best = new ColumnWriter();
    long bestCost = Long.MAX_VALUE;
    for (NumberEncoding encoding : ALL) {
      if (!encoding.fits(values, size)) {
        continue;
      }
      ColumnWriter attempt = new ColumnWriter();
      attempt.header().u8(encoding.wire());
      encoding.encode(values, size, attempt, backend);
      long cost = attempt.cost(backend);
      if (cost < bestCost) {
        best = attempt;
        bestCost = cost;
      }
      if (encoding instanceof ConstantNumbers) {
        break;
      }
    }
    out.append(best);
  }

  static long[] decode(ColumnReader in, int size) {
    int wire = in.header().u8();
    for (NumberEncoding encoding : ALL) {
      if (encoding.wire() == wire) {
        return encoding.decodeBody(in, size);
      }
    }
    throw in.header().damaged("unknown number encoding " + wire);
  }
}
