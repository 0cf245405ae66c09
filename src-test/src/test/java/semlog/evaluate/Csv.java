package semlog.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file with a header, RFC 4180 quoting included. */
final class Csv {
  private final List<List<String>> rows = new ArrayList<>();

  private Csv() {}

  static Csv read(Path file) throws IOException {
    Csv csv = new Csv();
    csv.parse(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    return csv;
  }

  /** The values of a column, one a row. */
  List<String> column(String name) {
    int index = rows.getFirst().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column '" + name + "' among " + rows.getFirst());
    }
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  private void parse(String text) {
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = field(text, at, row);
      if (at >= text.length() || text.charAt(at) == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
      at++;
    }
  }

  /** Adds the field that begins at {@code at} and returns where its separator stands. */
  private static int field(String text, int at, List<String> row) {
    if (at == text.length() || text.charAt(at) != '"') {
      int end = at;
      while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
        end++;
      }
      row.add(text.substring(at, end));
      return end;
    }
    StringBuilder field = new StringBuilder();
    int end = at + 1;
    while (end < text.length()) {
      boolean quote = text.charAt(end) == '"';
      if (quote && (end + 1 == text.length() || text.charAt(end + 1) != '"')) {
        break;
      }
      field.append(text.charAt(end));
      end += quote ? 2 : 1;
    }
    row.add(field.toString());
    return end + 1;
  }
}
