package semlog.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

class ByteCursorTest {
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
}
