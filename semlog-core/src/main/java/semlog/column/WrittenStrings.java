package semlog.column;

import java.util.List;

/** The strings of a column in their smallest form, found once for all encodings that need them. */
final class WrittenStrings {
  private final TextColumn column;
  private final List<StringForm> forms;
  private final Backend backend;
  private final ColumnWriter distinct = new ColumnWriter();

  WrittenStrings(TextColumn column, List<StringForm> forms, Backend backend) {
    this.column = column;
    this.forms = forms;
    this.backend = backend;
  }

  /** Appends the distinct strings in order of first appearance. */
  void distinct(ColumnWriter out) {
    if (distinct.header().length() == 0) {
      StringForm.encodeSmallest(forms, column.strings(), distinct, backend);
    }
    out.append(distinct);
  }

  /** Appends the strings of all rows. */
  void rows(ColumnWriter out) {
    StringForm.encodeSmallest(forms, column.rowStrings(), out, backend);
  }
}
