package semlog.attribute;

import java.util.Arrays;
import java.util.BitSet;
import semlog.value.Spelling;

/**
 * Where the cells of a row lie. A cell in double quotes is what stands between them, and may have
 * separators and doubled quotes in it.
 */
final class Cells {
  /** A row with more cells is none. */
  private static final int MOST = 1 << 10;

  private final BitSet quoted = new BitSet();
  private int[] borders = new int[32];
  private int count;

  private Cells() {}

  /** The cells of bytes {@code from} to {@code to}; none where quotes are not as in a table. */
  static Cells of(byte[] line, int from, int to, char separator) {
    Cells cells = new Cells();
    int end = separator == ' ' && to > from && line[to - 1] == ' ' ? to - 1 : to;
    int at = from;
    while (at <= end && cells.count <= MOST) {
      int stop = cells.cell(line, at, end, separator);
      if (stop < 0) {
        return new Cells();
      }
      at = stop + 1;
    }
    return cells.count > MOST ? new Cells() : cells;
  }

  /**
   * Adds the cell that begins at a byte and returns where its separator is, or a negative number.
   */
  private int cell(byte[] line, int at, int to, char separator) {
    boolean inQuotes = at < to && line[at] == '"';
    int end = inQuotes ? quoteEnd(line, at + 1, to) : at;
    if (inQuotes) {
      int behind = end + 1;
      quoted.set(count);
      add(at + 1, end);
      return end < to && (behind == to || line[behind] == separator) ? behind : -1;
    }
    while (end < to && line[end] != separator) {
      end++;
    }
    add(at, end);
    return end;
  }

  private static int quoteEnd(byte[] line, int from, int to) {
    int end = from;
    while (end < to && (line[end] != '"' || (end + 1 < to && line[end + 1] == '"'))) {
      end += line[end] == '"' || line[end] == '\\' ? 2 : 1;
    }
    return Math.min(end, to);
  }

  private void add(int start, int end) {
    if (2 * count == borders.length) {
      borders = Arrays.copyOf(borders, borders.length * 2);
    }
    borders[2 * count] = start;
    borders[2 * count + 1] = Math.max(start, end);
    count++;
  }

  int count() {
    return count;
  }

  Spelling spelling(int cell) {
    return quoted.get(cell) ? Spelling.CELL : Spelling.PLAIN;
  }

  int start(int cell) {
    return borders[2 * cell];
  }

  /** The byte after the cell's last. */
  int end(int cell) {
    return borders[2 * cell + 1];
  }
}
