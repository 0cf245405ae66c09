package semlog.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One way to write a run of byte strings. Wire layout: the encoding's number u8, then its body. */
sealed interface TextEncoding permits StringsApart, MixedText {
  List<StringsApart> ALONE = List.of(new ConstantText(), new PlainText(), new DictionaryText());

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
    return wire == MixedText.WIRE
        ? new MixedText(Surroundings.read(in, size)).decodeBody(in, size, forms)
        : apart(wire, in).decodeBody(in, size, forms);
  }

  /** The column of strings that are known already. */
  static TextColumn decodeRows(ColumnReader in, int size, Strings strings) {
    StringsApart.Rows rows = apart(in.header().u8(), in).decodeRows(in, size);
    return new TextColumn(rows.entries(), strings);
  }

  /** The distinct strings alone, unless they are not told apart from the rows. */
  static Optional<Strings> strings(ColumnReader in, int most) {
    int wire = in.header().u8();
    if (wire == MixedText.WIRE) {
      return Optional.empty();
    }
    StringsApart encoding = unread(wire, in);
    int count = encoding.skipRows(in, most);
    return Optional.of(encoding.decodeStrings(in, count, StringForm.WHOLE));
  }

  /** Passes over a column; whether it is one of those that need all such columns before them. */
  static boolean skip(ColumnReader in, List<StringForm> forms) {
    int wire = in.header().u8();
    if (wire == MixedText.WIRE) {
      MixedText.skip(in);
    } else {
      unread(wire, in).skipBody(in, forms);
    }
    return wire == MixedText.WIRE;
  }

  private static StringsApart apart(int wire, ColumnReader in) {
    return wire == RecallText.WIRE ? new RecallText(in.partner()) : alone(wire, in);
  }

  /** The same, for who does not ask for rows. */
  private static StringsApart unread(int wire, ColumnReader in) {
    return wire == RecallText.WIRE ? RecallText.unread(in) : alone(wire, in);
  }

  private static StringsApart alone(int wire, ColumnReader in) {
    for (StringsApart encoding : ALONE) {
      if (encoding.wire() == wire) {
        return encoding;
      }
    }
    throw in.header().damaged("unknown text encoding #", wire);
  }
}
