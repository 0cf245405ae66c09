package semlog.index;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.column.ColumnStamp;
import semlog.column.NumberColumn;
import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.template.SlotKind;

/** A stamp rules out strings that no address of a column can hold, and no others. */
class StampTestTest {
  private static final Slot ADDRESS = new Slot(SlotKind.IPV4, 0);

  private static ValueTest inside(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    Literal string = new Literal(bytes, new byte[bytes.length]);
    return new ValueTest(ValueTest.Where.INSIDE, string, 0, bytes.length);
  }

  private static ColumnStamp stamp(long... addresses) {
    NumberColumn column = new NumberColumn(addresses.length);
    for (long address : addresses) {
      column.add(address, 0);
    }
    return ColumnStamp.of(column);
  }

  private static String spelled(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  @Test
  void noPieceOfAnAddressIsRuledOut() {
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      long address = random.nextLong(1L << 32) >>> random.nextInt(32);
      ColumnStamp stamp = stamp(address, address + random.nextInt(3));
      String text = spelled(address);
      int from = random.nextInt(text.length());
      String piece = text.substring(from, from + 1 + random.nextInt(text.length() - from));
      ValueTest test = inside(piece);
      byte[] value = text.getBytes(US_ASCII);
      assertTrue(test.passes(value, 0, value.length));
      assertTrue(StampTest.mayPass(test, ADDRESS, stamp), piece + " of " + text);
    }
  }

  @Test
  void addressesOutOfRangeAreRuledOut() {
    ColumnStamp stamp = stamp(0x0A000001L, 0x0A0000FFL);
    assertTrue(StampTest.mayPass(inside("10.0.0.7"), ADDRESS, stamp));
    assertTrue(StampTest.mayPass(inside("0.0.0.7"), ADDRESS, stamp), "the end of 10.0.0.7");
    assertFalse(StampTest.mayPass(inside("10.0.1.7"), ADDRESS, stamp));
    assertFalse(StampTest.mayPass(inside("211.167.68.59"), ADDRESS, stamp));
    assertTrue(StampTest.mayPass(inside("1..2.3"), ADDRESS, stamp), "is no address");
    assertEquals(0x0A000001L, stamp.least());
  }
}
