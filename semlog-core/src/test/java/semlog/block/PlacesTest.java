package semlog.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
  /** A search asks for few columns and a reader of all lines for all: both are told the same. */
  @Test
  void fewColumnsAreToldAsAllAre() {
    BlockRoom room = new BlockRoom();
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int[][] columnsOf = new int[1 + random.nextInt(5)][];
      int[] sizes = new int[4];
      for (int template = 0; template < columnsOf.length; template++) {
        columnsOf[template] = random.ints(random.nextInt(6), 0, sizes.length).toArray();
      }
      int templates = columnsOf.length;
      int[] sequence =
          random
              .doubles(random.nextInt(seed % 2 == 0 ? 40 : 400))
              .mapToInt(d -> (int) (Math.pow(d, 8) * templates)) // the last are rare
              .toArray();
      for (int template : sequence) {
        for (int column : columnsOf[template]) {
          sizes[column]++;
        }
      }
      Places all = new Places(sequence, columnsOf, sizes, true, room);
      Places few = new Places(sequence, columnsOf, sizes, false);
      for (int column = 0; column < sizes.length; column++) {
        assertArrayEquals(all.templates(column), few.templates(column), "seed " + seed);
        for (int partner = 0; partner < column; partner++) {
          int size = sizes[column];
          long[] keys = all.keys(partner, column, size, (c, row) -> c * 1000L + row + 1);
          assertArrayEquals(
              keys, few.keys(partner, column, size, (c, row) -> c * 1000L + row + 1), "" + seed);
        }
      }
    }
  }
}
