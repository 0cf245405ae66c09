package semlog.column;

import java.util.List;

/**
 * A way to write strings that tells the distinct ones behind what says which row has which, so that
 * either can be read alone.
 */
sealed interface StringsApart extends TextEncoding
    permits ConstantText, PlainText, DictionaryText, RecallText {

  /** Which of how many strings each row has. */
  record Rows(int[] entries, int distinct) {}

  /** Reads what comes before the strings. */
  Rows decodeRows(ColumnReader in, int size);

  /**
   * Passes over what comes before the strings.
   *
   * @param most rows that there may be
   * @return how many strings there are
   */
  int skipRows(ColumnReader in, int most);

  /** Reads the strings. */
  default Strings decodeStrings(ColumnReader in, int count, List<StringForm> forms) {
    return StringForm.decode(forms, in, count);
  }

  /** Passes over the strings. */
  default void skipStrings(ColumnReader in, List<StringForm> forms) {
    StringForm.skip(forms, in);
  }

  @Override
  default TextColumn decodeBody(ColumnReader in, int size, List<StringForm> forms) {
    Rows rows = decodeRows(in, size);
    return new TextColumn(rows.entries(), decodeStrings(in, rows.distinct(), forms));
  }

  @Override
  default void skipBody(ColumnReader in, List<StringForm> forms) {
    skipRows(in, Integer.MAX_VALUE);
    skipStrings(in, forms);
  }
}
