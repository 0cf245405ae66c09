package semlog.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/** The paddings of numbers are those of FORMAT.md. */
final class FormatPaddingTest {
  /** Values and the widths they are written with. */
  private static final Map<String, int[][]> WRITTEN =
      Map.of(
          "none", new int[][] {{7, 0}, {12, 0}, {345, 0}},
          "common", new int[][] {{7, 3}, {12, 3}, {345, 0}},
          "own", new int[][] {{7, 3}, {12, 0}, {345, 4}});

  @Test
  void tableListsEveryPadding() {
    List<List<String>> rows = Documents.table("| padding | number | what follows |");
    assertEquals(WRITTEN.size(), rows.size());
    for (List<String> row : rows) {
      NumberColumn column = new NumberColumn(3);
      for (int[] value : WRITTEN.get(row.getFirst())) {
        column.add(value[0], value[1]);
      }
      ColumnWriter out = new ColumnWriter();
      try (Backend backend = new Backend(5)) {
        column.encode(Surroundings.none(column.size()), out, backend);
      }
      assertEquals(Integer.parseInt(row.get(1)), out.header().toByteArray()[0], row::getFirst);
    }
  }

  @Test
  void noOtherIsRead() {
    byte[] form = {(byte) WRITTEN.size()};
    ColumnReader in = new ColumnReader(new ByteCursor(form, "column"), length -> new byte[length]);
    Damaged damaged = assertThrows(Damaged.class, () -> NumberColumn.decode(in, 1));
    assertEquals("column: unknown padding 3 at byte 1", damaged.getMessage());
  }
}
