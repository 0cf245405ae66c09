package semlog.block;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import semlog.column.Backend;
import semlog.column.ColumnStamp;
import semlog.column.TextColumn;

/** What is not made of a stamp would not have been written. */
class BlockStampsTest {
  private static final long LARGE = 1 << 24;

  @Test
  void setsOfFewBytesAreNotMissed() {
    try (Backend backend = new Backend(1)) {
      for (int strings = 0; strings < 64; strings++) {
        TextColumn column = new TextColumn(strings);
        for (int row = 0; row < strings; row++) {
          byte[] string = (row % 3 == 0 ? "aaaaaaaaaa" + row : "" + row).getBytes(US_ASCII);
          column.add(string, 0, string.length);
        }
        long[] weights = {column.distinctBytes()};
        assertArrayEquals(
            new BlockStamps(List.of(ColumnStamp.of(column))).encode(weights, LARGE, backend),
            new BlockStamps(List.of(BlockStamps.of(column))).encode(weights, LARGE, backend));
      }
    }
  }
}
