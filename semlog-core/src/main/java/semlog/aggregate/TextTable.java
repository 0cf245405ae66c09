package semlog.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays tables out for people: aligned columns, numbers to the right, and a bar for the first of
 * them.
 *
 * @param columns how wide it may be
 * @param blocks whether the terminal shows block characters; {@code #} else
 */
public record TextTable(int columns, boolean blocks) {
  private static final String PARTS = " ▏▎▍▌▋▊▉";
  private static final char FULL = '█';
  private static final int EIGHTHS = 8;
  private static final int LEAST_BAR = 8;
  private static final int MOST_BAR = 40;
  private static final int LEAST_KEY = 12;

  String lines(Table table) {
    List<List<String>> cells = new ArrayList<>();
    List<String> names = new ArrayList<>(table.keys());
    names.addAll(table.measures());
    cells.add(names);
    for (Row row : table.rows()) {
      List<String> line = new ArrayList<>();
      row.keys().forEach(key -> line.add(shown(key)));
      for (int i = 0; i < row.measures().size(); i++) {
        line.add(row.spelled(i));
      }
      cells.add(line);
    }
    int[] widths = widths(cells, table.keys().size());
    int used = 0;
    for (int width : widths) {
      used += width + 2;
    }
    int bar = Math.min(MOST_BAR, columns - used);
    StringBuilder text = new StringBuilder();
    line(cells.getFirst(), widths, table.keys().size(), "", text);
    BigDecimal greatest = greatest(table);
    for (int i = 0; i < table.rows().size(); i++) {
      String shown = bar < LEAST_BAR ? "" : bar(table.rows().get(i), greatest, bar);
      line(cells.get(i + 1), widths, table.keys().size(), shown, text);
    }
    return text.toString();
  }

  /** Widths of columns; keys are cut where all would be too wide. */
  private int[] widths(List<List<String>> cells, int keys) {
    int[] widths = new int[cells.getFirst().size()];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    int free = columns - LEAST_BAR - 2 * widths.length;
    for (int width : widths) {
      free -= width;
    }
    for (int i = keys - 1; i >= 0 && free < 0; i--) {
      int cut = Math.max(0, Math.min(-free, widths[i] - LEAST_KEY));
      widths[i] -= cut;
      free += cut;
    }
    return widths;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void line(
      List<String> cells, int[] widths, int keys, String bar, StringBuilder text) {
    int start = text.length();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      int pad = widths[i] - width(cell);
      text.repeat(' ', i < keys ? 0 : pad).append(cell).repeat(' ', i < keys ? pad : 0);
      text.append("  ");
    }
    text.append(bar);
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    text.append('\n');
  }

  private static String cut(String text, int width) {
    return width(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static BigDecimal greatest(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.measures().getFirst().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private String bar(Row row, BigDecimal greatest, int width) {
    BigDecimal value = row.measures().getFirst().orElse(BigDecimal.ZERO);
    if (greatest.signum() == 0 || value.signum() <= 0) {
      return "";
    }
    double share = value.divide(greatest, MathContext.DECIMAL32).doubleValue();
    if (!blocks) {
      return "#".repeat((int) Math.max(1, Math.round(share * width)));
    }
    int eighths = (int) Math.max(1, Math.round(share * width * EIGHTHS));
    String full = String.valueOf(FULL).repeat(eighths / EIGHTHS);
    return eighths % EIGHTHS == 0 ? full : full + PARTS.charAt(eighths % EIGHTHS);
  }

  /** A value without what would change the terminal. */
  private static String shown(byte[] value) {
    StringBuilder shown = new StringBuilder();
    new String(value, StandardCharsets.UTF_8)
        .codePoints()
        .map(c -> Character.isISOControl(c) ? '\ufffd' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
