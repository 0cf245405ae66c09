package semlog.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineGramsTest {
  private static BitSet numbersOf(LineGrams grams) {
    BitSet numbers = new BitSet();
    for (int number = 0; number < 1 << LineGrams.BITS; number++) {
      numbers.set(number, grams.has(number));
    }
    return numbers;
  }

  private static BitSet oneByOne(byte[] text) {
    BitSet numbers = new BitSet();
    Arrays.stream(LineGrams.numbers(text)).forEach(numbers::set);
    return numbers;
  }

  @Property
  void hasTheGramsOfEachPlace(
      @ForAll @Size(max = 60) byte[] text, @ForAll @IntRange(max = 9) int spare) {
    byte[] longer = Arrays.copyOf(text, text.length + spare);
    Arrays.fill(longer, text.length, longer.length, (byte) '!');
    assertEquals(oneByOne(text), numbersOf(LineGrams.of(longer, text.length)));
  }

  @Test
  void hasTheGramsOfLinesThatRepeat() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("Port ").append(i * i % 65536).append(" OPENED for\tß by 10.0.0.").append(i % 7);
      lines.append('\n');
    }
    byte[] text = lines.toString().getBytes(ISO_8859_1);
    assertEquals(oneByOne(text), numbersOf(LineGrams.of(text, text.length)));
  }
}
