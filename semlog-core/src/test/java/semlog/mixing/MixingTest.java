package semlog.mixing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;

final class MixingTest {
  @Property(seed = "1", tries = 200)
  void bitsComeBackAtAnyProbability(
      @ForAll @Size(max = 2000) boolean[] bits, @ForAll Random random) {
    int[] probabilities = new int[bits.length];
    for (int i = 0; i < bits.length; i++) {
      probabilities[i] =
          switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> 65535;
            default -> 1 + random.nextInt(65535);
          };
    }
    ByteBuilder out = new ByteBuilder();
    BitCoder writer = BitCoder.writing(out);
    for (int i = 0; i < bits.length; i++) {
      assertEquals(bits[i] ? 1 : 0, writer.code(bits[i] ? 1 : 0, probabilities[i]));
    }
    writer.finish();
    BitCoder reader = BitCoder.reading(out.toByteArray());
    for (int i = 0; i < bits.length; i++) {
      assertEquals(bits[i] ? 1 : 0, reader.code(0, probabilities[i]), "bit " + i);
    }
    assertTrue(!reader.exhausted());
  }

  @Test
  void nothingCostsNothing() {
    assertEquals(0, written(new byte[0]).length);
  }

  @Property(seed = "2", tries = 100)
  void anyBytesComeBack(@ForAll @Size(max = 3000) byte[] bytes) {
    assertArrayEquals(bytes, read(written(bytes), bytes.length));
  }

  @Tag("slow")
  @Property(seed = "3", tries = 20)
  void repeatedTextComesBackSmall(@ForAll @IntRange(min = 1, max = 60) int period) {
    byte[] bytes = new byte[20_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % period * 37);
    }
    byte[] written = written(bytes);
    assertTrue(written.length < 200, () -> written.length + " bytes");
    assertArrayEquals(bytes, read(written, bytes.length));
  }

  @Test
  void noiseGrowsByLessThanTwoPercent() {
    byte[] bytes = new byte[50_000];
    new Random(4).nextBytes(bytes);
    byte[] written = written(bytes);
    assertTrue(written.length < 51_000, () -> written.length + " bytes");
    assertArrayEquals(bytes, read(written, bytes.length));
  }

  @Test
  void damagedBytesEndInSomething() {
    byte[] written =
        written("the same again and again, ".repeat(50).getBytes(StandardCharsets.UTF_8));
    for (int bit = 0; bit < written.length * 8; bit++) {
      byte[] damaged = written.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertTrue(read(damaged, 1300).length <= 1300);
    }
    assertTrue(read(Arrays.copyOf(written, 3), 1 << 26).length < 1 << 20);
  }

  @Test
  void aTextThatCameInAnotherStreamCostsLittle() {
    byte[] text = new byte[2000];
    new Random(7).nextBytes(text);
    TextMixer writer = new TextMixer(10_000);
    TextMixer reader = new TextMixer(10_000);
    for (int stream = 0; stream < 2; stream++) {
      ByteBuilder out = new ByteBuilder();
      BitCoder coder = BitCoder.writing(out);
      writer.begin(coder, text.length);
      assertArrayEquals(text, writer.all(text));
      coder.finish();
      reader.begin(BitCoder.reading(out.toByteArray()), text.length);
      assertArrayEquals(text, reader.all(new byte[0]));
      assertTrue(stream == 0 || out.length() < 200, () -> out.length() + " bytes");
    }
  }

  @Test
  void historiesKnowRunsAndForgetTheRarerBit() {
    byte[] next = BitHistory.nextTable();
    int state = 0;
    for (int i = 0; i < 40; i++) {
      state = next[state << 1 | 1] & 255;
      assertEquals(i + 1, BitHistory.ones(state));
      assertEquals(0, BitHistory.zeros(state));
    }
    for (int i = 0; i < 10; i++) {
      state = next[state << 1] & 255;
    }
    assertTrue(BitHistory.zeros(state) > BitHistory.ones(state));
  }

  @Test
  void everyStateLeadsToOneThatExists() {
    byte[] next = BitHistory.nextTable();
    boolean[] reached = new boolean[256];
    reached[0] = true;
    for (int round = 0; round < 256; round++) {
      for (int state = 0; state < 256; state++) {
        if (reached[state]) {
          reached[next[state << 1] & 255] = true;
          reached[next[state << 1 | 1] & 255] = true;
        }
      }
    }
    for (int state = 1; state < 256; state++) {
      int seen = BitHistory.zeros(state) + BitHistory.ones(state);
      assertTrue(!reached[state] || seen > 0, "state " + state);
    }
  }

  /** The model is part of the format: if this fails, the version goes up. */
  @Test
  void theModelIsTheFormat() {
    byte[] text =
        "10:15:02 port 80\n10:15:03 port 81\n10:15:05 port 82\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "d7090996221e364fa9d7e0ff50d9408c74f4ff5fc2d8f0e77a9710",
        HexFormat.of().formatHex(written(text)));
  }

  private static byte[] written(byte[] bytes) {
    ByteBuilder out = new ByteBuilder();
    BitCoder coder = BitCoder.writing(out);
    TextMixer mixer = new TextMixer(bytes.length);
    mixer.begin(coder, bytes.length);
    mixer.all(bytes);
    coder.finish();
    return out.toByteArray();
  }

  private static byte[] read(byte[] written, int length) {
    TextMixer mixer = new TextMixer(length);
    mixer.begin(BitCoder.reading(written), length);
    return mixer.all(new byte[0]);
  }
}
