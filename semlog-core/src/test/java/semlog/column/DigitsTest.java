package semlog.column;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class DigitsTest {
  private static String written(long value, int width) {
    byte[] target = new byte[3 + Digits.MOST_BYTES];
    return new String(target, 3, Digits.write(value, width, target, 3) - 3, US_ASCII);
  }

  private static String padded(long value, int width) {
    String digits = Long.toString(value);
    String sign = value < 0 ? "-" : "";
    String bare = digits.substring(sign.length());
    return sign + "0".repeat(Math.max(0, width - bare.length())) + bare;
  }

  @Property(seed = "1", tries = 2000)
  void anyNumberIsSpelledAsTheJdkSpellsIt(
      @ForAll @IntRange(max = 63) int shift,
      @ForAll @IntRange(max = 19) int width,
      @ForAll long any) {
    assertEquals(padded(any >> shift, width), written(any >> shift, width));
  }

  @Test
  void allOfFourDigitsAndAllAroundPowersOfTen() {
    for (int value = 0; value < 10_000; value++) {
      assertEquals(Integer.toString(value), written(value, 0));
      assertEquals(padded(value * 10_000L, 8), written(value * 10_000L, 8));
    }
    long power = 1;
    for (int digits = 1; digits < 19; digits++, power *= 10) {
      for (long value = power - 1; value <= power + 1; value++) {
        assertEquals(Long.toString(value), written(value, 1));
        assertEquals(padded(value, 19), written(value, 19));
      }
    }
  }

  @Test
  void addressesAreSpelledWithDotsInTheRoomTheyAskFor() {
    byte[] target = new byte[DottedQuad.MOST_BYTES];
    assertEquals(15, DottedQuad.write(-1, target, 0));
    for (int octet = 0; octet < 256; octet++) {
      int address = octet << 24 | (255 - octet) << 16 | octet << 8 | (7 * octet & 0xff);
      int end = DottedQuad.write(address, target, 0);
      assertEquals(
          octet + "." + (255 - octet) + "." + octet + "." + (7 * octet & 0xff),
          new String(target, 0, end, US_ASCII));
    }
  }

  @Test
  void manyOfUpToEightDigits() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      int value = random.nextInt(100_000_000);
      assertEquals(Integer.toString(value), written(value, 0));
    }
  }
}
