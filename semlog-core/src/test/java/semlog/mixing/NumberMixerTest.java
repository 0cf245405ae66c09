package semlog.mixing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

final class NumberMixerTest {
  @Property(seed = "1", tries = 300)
  void anyNumbersComeBack(@ForAll @Size(max = 300) List<Long> list) {
    assertComesBack(list.stream().mapToLong(Long::longValue).toArray());
  }

  @Tag("slow")
  @Property(seed = "2", tries = 200)
  void numbersOfEveryLengthComeBack(@ForAll @IntRange(max = 63) int shift, @ForAll Random random) {
    assertComesBack(random.longs(2000).map(value -> value >>> shift).toArray());
  }

  private static void assertComesBack(long[] values) {
    byte[] bytes = new NumberMixer().write(values, 0, values.length);
    int size = values.length;
    NumberMixer mixer = new NumberMixer();
    assertArrayEquals(values, mixer.read(bytes, new long[size], size, size, "block 3"));
    long[] first = mixer.read(bytes, new long[size], size, size / 2, "block 3");
    assertArrayEquals(Arrays.copyOf(Arrays.copyOf(values, size / 2), size), first);
  }

  @Test
  void partOfTheNumbersIsWritten() {
    long[] values = {1, 2, 3, 4, 5};
    byte[] bytes = new NumberMixer().write(values, 1, 4);
    assertArrayEquals(
        new long[] {2, 3, 4}, new NumberMixer().read(bytes, new long[3], 3, 3, "block 3"));
  }

  @Test
  void aMixerThatWasUsedBeforeMakesTheSame() {
    NumberMixer mixer = new NumberMixer();
    Random random = new Random(5);
    for (int size : new int[] {3, 9_000, 100, 0, 1_000, 9_000}) {
      long[] values = random.longs(size, 0, 1 << (1 + size % 11)).toArray();
      byte[] bytes = mixer.write(values, 0, size);
      assertArrayEquals(new NumberMixer().write(values, 0, size), bytes);
      assertArrayEquals(values, mixer.read(bytes, new long[size], size, size, "block 3"));
    }
  }

  /** Protects the format: the same numbers must be the same bytes on every machine and for ever. */
  @Test
  void theBytesAreWhatTheyAlwaysWere() {
    long[] values = new long[40];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 7919L % 13) << (i % 5 * 3);
    }
    assertEquals(EXPECTED, HexFormat.of().formatHex(new NumberMixer().write(values, 0, 40)));
  }

  private static final String EXPECTED =
      "10544054344553444404b08d511f18790852c64b54f04331af360b4d07861df3"
          + "20e42c3018b1ad2ad856f11dcfb2de6c3082b321a05c6b8c83c030f2cd13a5cdbe2a";

  @Test
  void noiseCostsItsEntropyAndOrderLess() {
    Random random = new Random(3);
    long[] noise = random.longs(20_000, 0, 1000).toArray();
    assertTrue(new NumberMixer().write(noise, 0, noise.length).length < 20_000 * 10.2 / 8);
    long[] order = new long[20_000];
    for (int i = 1; i < order.length; i++) {
      order[i] = random.nextInt(10) == 0 ? random.nextInt(200) : order[i - 1] * 31 % 197;
    }
    assertTrue(new NumberMixer().write(order, 0, order.length).length < 20_000 * 2 / 8);
  }

  @Property(seed = "4", tries = 500)
  void foreignBytesEndInNumbersOrDamage(@ForAll @Size(max = 60) byte[] bytes) {
    try {
      assertEquals(50, new NumberMixer().read(bytes, new long[50], 50, 50, "block 3").length);
    } catch (Damaged e) {
      assertTrue(e.getMessage().startsWith("block 3, numbers: "), e.getMessage());
    }
  }
}
