package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What FORMAT.md and the pages beside it say, for tests to hold the code against. */
public final class Documents {
  private Documents() {}

  /** The bytes of the fenced block {@code ```hex NAME}, without what stands behind a {@code #}. */
  public static byte[] hex(String name) {
    StringBuilder digits = new StringBuilder();
    for (String line : fenced("hex " + name)) {
      digits.append(line.replaceAll("#.*|\\s", ""));
    }
    return HexFormat.of().parseHex(digits);
  }

  /** The text of the fenced block {@code ```text NAME}, whose last line has no LF. */
  public static byte[] text(String name) {
    return String.join("\n", fenced("text " + name)).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> fenced(String info) {
    List<String> lines = lines("FORMAT.md");
    int from = lines.indexOf("```" + info) + 1;
    if (from == 0) {
      throw new IllegalArgumentException("FORMAT.md has no ```" + info);
    }
    int to = from + lines.subList(from, lines.size()).indexOf("```");
    return lines.subList(from, to);
  }

  /** The cells of the table in FORMAT.md that starts with this row of names, row by row. */
  public static List<List<String>> table(String heading) {
    return table("FORMAT.md", heading);
  }

  /** The same of a table of another page, by its path below the root of the repository. */
  public static List<List<String>> table(String page, String heading) {
    List<String> lines = lines(page);
    int at = lines.indexOf(heading) + 2;
    if (at == 1) {
      throw new IllegalArgumentException(page + " has no table " + heading);
    }
    List<List<String>> rows = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith("| ")) {
      String row = lines.get(at++);
      rows.add(List.of(row.substring(2, row.length() - 2).split(" \\| ", -1)));
    }
    return rows;
  }

  /** All of FORMAT.md. */
  static String all() {
    return String.join("\n", lines("FORMAT.md"));
  }

  private static List<String> lines(String page) {
    try {
      return Files.readAllLines(Path.of("..").resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
