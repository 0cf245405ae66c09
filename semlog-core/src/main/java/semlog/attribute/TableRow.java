package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table, whose cells are parts named after their columns. A line with another number of
 * cells, the header itself and comments are no rows.
 */
record TableRow(Columns columns) implements WholeLine {
  @Override
  public Optional<List<Part>> parts(byte[] line, int from, int to) {
    if (columns.isEmpty() || from == to || line[from] == '#') {
      return Optional.empty();
    }
    Cells cells = Cells.of(line, from, to, columns.separator());
    if (cells.count() != columns.names().size()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(columns.names().size());
    boolean header = true;
    for (int i = 0; i < columns.names().size(); i++) {
      int start = cells.start(i);
      int end = cells.end(i);
      String value = new String(line, start, end - start, StandardCharsets.UTF_8);
      header &= Columns.name(value).equals(columns.names().get(i));
      if (isValue(value)) {
        parts.add(
            new Part(
                start, end, columns.names().get(i), columns.types().get(i), cells.spelling(i)));
      }
    }
    return header ? Optional.empty() : Optional.of(parts);
  }

  private static boolean isValue(String text) {
    return !text.isBlank() && !text.equals("-") && !text.equals("(empty)");
  }

  @Override
  public Source source() {
    return Source.COLUMN;
  }
}
