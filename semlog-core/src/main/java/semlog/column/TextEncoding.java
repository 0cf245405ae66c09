package semlog.column;

import java.util.ArrayList;
import java.util.List;

/** One way to write a run of byte strings. Wire layout: the encoding's number u8, then its body. */
sealed interface TextEncoding
    permits ConstantText, PlainText, DictionaryText, RecallText, MixedText {
  List<TextEncoding> ALONE = List.of(new ConstantText(), new PlainText(), new DictionaryText());

  /** The permanent number of this encoding, FORMAT.md. */
  int wire();

  boolean fits(TextColumn column);

  void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend);

  TextColumn decodeBody(ColumnReader in, int size, List<StringForm> forms);

  /** Passes over what {@link #decodeBody} would read. */
  void skipBody(ColumnReader in, List<StringForm> forms);

  /** Writes with whichever encoding comes out smallest. */
  static void encodeSmallest(
      TextColumn column,
      Surroundings surroundings,
      List<StringForm> forms,
      ColumnWriter out,
      Backend backend) {
    WrittenStrings strings = new WrittenStrings(column, forms, backend);
    ColumnWriter best = new ColumnWriter();
    long bestCost = Long.MAX_VALUE;
    for (TextEncoding encoding : encodings(surroundings, backend)) {
      if (!encoding.fits(column)) {
        continue;
      }
      ColumnWriter attempt = new ColumnWriter();
      attempt.header().u8(encoding.wire());
      encoding.encode(column, strings, attempt, backend);
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

  private static List<TextEncoding> encodings(Surroundings surroundings, Backend backend) {
    if (backend.mixes()) {
      return List.of(new ConstantText(), new MixedText(surroundings));
    }
    List<TextEncoding> encodings = new ArrayList<>(ALONE);
    surroundings.partners().forEach(partner -> encodings.add(new RecallText(partner)));
    return encodings;
  }

  static TextColumn decode(ColumnReader in, int size, List<StringForm> forms) {
    int wire = in.header().u8();
    if (wire == RecallText.WIRE) {
      return new RecallText(in.partner()).decodeBody(in, size, forms);
    }
    if (wire == MixedText.WIRE) {
      return new MixedText(Surroundings.read(in, size)).decodeBody(in, size, forms);
    }
    return alone(wire, in).decodeBody(in, size, forms);
  }

  /** Passes over a column; whether it is one of those that need all such columns before them. */
  static boolean skip(ColumnReader in, List<StringForm> forms) {
    int wire = in.header().u8();
    if (wire == RecallText.WIRE) {
      new RecallText(Partner.NONE).skipBody(in, forms);
    } else if (wire == MixedText.WIRE) {
      MixedText.skip(in);
    } else {
      alone(wire, in).skipBody(in, forms);
    }
    return wire == MixedText.WIRE;
  }

  private static TextEncoding alone(int wire, ColumnReader in) {
    for (TextEncoding encoding : ALONE) {
      if (encoding.wire() == wire) {
        return encoding;
      }
    }
    throw in.header().damaged("unknown text encoding " + wire);
  }
}
