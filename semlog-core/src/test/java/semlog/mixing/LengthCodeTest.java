package semlog.mixing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

final class LengthCodeTest {
  /** A number of a length for each, as often as it says. */
  private static LengthCode counted(int... counts) {
    LongStream values = LongStream.empty();
    for (int length = 0; length < counts.length; length++) {
      long value = length == 0 ? 0 : 1L << (length - 1);
      values = LongStream.concat(values, LongStream.generate(() -> value).limit(counts[length]));
    }
    long[] all = values.toArray();
    return LengthCode.of(all, 0, all.length);
  }

  private static String hex(LengthCode code) {
    ByteBuilder out = new ByteBuilder();
    code.write(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }

  /** The length that the bits of its own code lead to. */
  private static int coded(LengthCode code, int length) {
    int path = 1;
    for (int bits = 1; bits <= code.bits(length); bits++) {
      path = path << 1 | (code.aligned(length) << (bits - 1)) >>> 31;
      boolean whole = path < code.ends()[bits];
      assertEquals(bits == code.bits(length), whole, "a code ends where it ends");
      if (whole) {
        return code.length(path, bits);
      }
    }
    return code.only();
  }

  @Property(seed = "1", tries = 300)
  void everyLengthHasACodeOfItsOwn(
      @ForAll @Size(min = 1, max = 65) List<@IntRange(max = 900) Integer> counts) {
    LengthCode code = counted(counts.stream().mapToInt(Integer::intValue).toArray());
    LengthCode read =
        LengthCode.read(new ByteCursor(HexFormat.of().parseHex(hex(code)), "numbers"));
    for (int length = 0; length < counts.size(); length++) {
      if (counts.get(length) > 0) {
        assertEquals(length, coded(code, length));
        assertEquals(length, coded(read, length));
      }
    }
  }

  @Test
  void whatIsFrequentTakesFewBits() {
    LengthCode code = counted(70, 0, 10, 20);
    assertEquals(List.of(1, 2, 2), List.of(code.bits(0), code.bits(2), code.bits(3)));
    assertEquals("030122", hex(code));
  }

  @Test
  void oneLengthAloneTakesNoBits() {
    assertEquals(2, counted(0, 0, 9).only());
    assertEquals("020001", hex(counted(0, 0, 9)));
    assertEquals("0001", hex(counted()));
  }

  @Test
  void noCodeIsLongerThanCanBeWritten() {
    int[] fibonacci = new int[18];
    Arrays.setAll(fibonacci, i -> i < 2 ? 1 : fibonacci[i - 1] + fibonacci[i - 2]);
    LengthCode code = counted(fibonacci);
    for (int length = 0; length < fibonacci.length; length++) {
      assertTrue(code.bits(length) <= 15);
      assertEquals(length, coded(code, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "41", "0100", "0121", "0002", "0011", "020111"})
  void whatIsNoPrefixCodeIsDamage(String hex) {
    assertThrows(
        Damaged.class,
        () -> LengthCode.read(new ByteCursor(HexFormat.of().parseHex(hex), "numbers")));
  }
}
