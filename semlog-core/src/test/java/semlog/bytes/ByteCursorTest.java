package semlog.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

final class ByteCursorTest {
  private static final byte[] BYTES = {5, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};

  @Test
  void manyVarintsAreThoseReadOneByOne() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long[] numbers =
          random.longs(random.nextInt(9)).map(n -> n >>> random.nextInt(Long.SIZE)).toArray();
      ByteBuilder written = new ByteBuilder();
      Arrays.stream(numbers).forEach(written::varint);
      byte[] bytes = written.u8(7).toByteArray();
      ByteCursor cursor = new ByteCursor(bytes, "numbers");
      long[] read = new long[numbers.length];
      cursor.varints(read, read.length);
      assertArrayEquals(numbers, read);
      assertEquals(7, cursor.u8());
      cursor.end();
    }
  }

  @Test
  void varintsThatEndEarlyOrAreTooLongAreDamage() {
    byte[] cut = {1, (byte) 0x80};
    assertThrows(Damaged.class, () -> new ByteCursor(cut, "numbers").varints(new long[2], 2));
    byte[] none = {1};
    assertThrows(Damaged.class, () -> new ByteCursor(none, "numbers").varints(new long[2], 2));
    byte[] endless = new byte[11];
    Arrays.fill(endless, (byte) 0x80);
    assertThrows(Damaged.class, () -> new ByteCursor(endless, "numbers").varints(new long[1], 1));
  }

  @Test
  void numbersStandInTheirPlaces() {
    ByteCursor cursor = new ByteCursor(BYTES, "block 3, head");
    cursor.u8();
    assertEquals(
        "block 3, head: 7 bytes for -2 strings at byte 1",
        cursor.damaged("# bytes for # strings", 7, -2).getMessage());
    assertEquals("block 3, head: no. # at byte 1", cursor.damaged("no. #").getMessage());
  }

  @Test
  void partsAreNamedWithWhatTheyArePartsOf() {
    ByteCursor cursor = new ByteCursor(BYTES, "block 3", "numbers");
    assertEquals("block 3, numbers", cursor.part());
    assertEquals("block 3, numbers", cursor.at(2).part());
    assertEquals(
        "block 3, numbers: count 5 above 4 at byte 1",
        assertThrows(Damaged.class, () -> cursor.count(4)).getMessage());
    assertEquals(
        "block 3, numbers: count 18446744073709551615 above 4 at byte 11",
        assertThrows(Damaged.class, () -> cursor.count(4)).getMessage());
  }
}
