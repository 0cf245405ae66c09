package semlog.column;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.mixing.TextMixer;

/** Which of the ways to mix numbers is kept, when those that fall behind are given up. */
final class MixedAttemptTest {
  private static final int ROWS = 1000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void whatIsKeptIsNearTheSmallestOfAll(int shape) {
    long[] values = NumberShapes.of(shape, ROWS, new Random(shape));
    assertNearTheSmallest(
        values, around(values.length, new Random(9).longs(values.length).toArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 200})
  void aPartnerThatTellsAllIsFoundHoweverLateItBegins(int noise) {
    Random random = new Random(noise);
    long[] values = random.ints(ROWS, 0, 1 << 20).asLongStream().toArray();
    long[] keys = values.clone();
    for (int row = 0; row < noise; row++) {
      keys[row] = random.nextInt(1 << 20);
    }
    assertNearTheSmallest(values, around(ROWS, keys));
  }

  private static Surroundings around(int rows, long[] keys) {
    Partner partner = new Partner(0, keys, true);
    return new Surroundings(
        IntStream.range(0, rows).map(row -> row % 3).toArray(),
        List.of(partner),
        () -> new TextMixer(1 << 12));
  }

  private static void assertNearTheSmallest(long[] values, Surroundings around) {
    int least =
        IntStream.range(0, Prediction.WAYS)
            .filter(way -> Prediction.fits(way, around))
            .map(way -> new MixedAttempt(way, values, around).finish().length)
            .min()
            .orElseThrow();
    int kept = MixedAttempt.smallest(values, around).finish().length;
    assertTrue(kept <= least + least / 8 + 6, kept + " bytes, the least are " + least);
  }
}
