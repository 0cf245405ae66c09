package semlog.column;

import java.util.List;

/** One way to write a sequence of strings. Wire layout: the form's number u8, then its body. */
sealed interface StringForm permits LinedStrings, PatternStrings, HexStrings, SplitStrings {
  /** The forms of strings that are not pieces of others. */
  List<StringForm> WHOLE =
      List.of(new LinedStrings(), new PatternStrings(), new HexStrings(), new SplitStrings());

  /** The forms of strings that are pieces of others. */
  List<StringForm> PIECES = List.of(new LinedStrings(), new PatternStrings(), new HexStrings());

  /** The permanent number of this form, FORMAT.md. */
  int wire();

  /**
   * Writes the body.
   *
   * @return whether this form fits the strings; if not, what was written is of no use
   */
  boolean encode(Strings strings, ColumnWriter out, Backend backend);

  Strings decodeBody(ColumnReader in, int count);

  /** Passes over what {@link #decodeBody} would read. */
  void skipBody(ColumnReader in);

  /** Writes in whichever of the forms comes out smallest. */
  static void encodeSmallest(
      List<StringForm> forms, Strings strings, ColumnWriter out, Backend backend) {
    ColumnWriter best = new ColumnWriter();
    long bestCost = Long.MAX_VALUE;
    for (StringForm form : forms) {
      ColumnWriter attempt = new ColumnWriter();
      attempt.header().u8(form.wire());
      if (form.encode(strings, attempt, backend)) {
        long cost = attempt.cost(backend);
        if (cost < bestCost) {
          best = attempt;
          bestCost = cost;
        }
      }
    }
    out.appendStrings(best);
  }

  static Strings decode(List<StringForm> forms, ColumnReader in, int count) {
    return read(forms, in).decodeBody(in.ofStrings(), count);
  }

  static void skip(List<StringForm> forms, ColumnReader in) {
    read(forms, in).skipBody(in.ofStrings());
  }

  private static StringForm read(List<StringForm> forms, ColumnReader in) {
    int wire = in.header().u8();
    for (StringForm form : forms) {
      if (form.wire() == wire) {
        return form;
      }
    }
    throw in.header().damaged("unknown form of strings #", wire);
  }
}
