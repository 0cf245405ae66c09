package semlog.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class BitLengthTest {
  @Test
  void isThatOfAnyNumber() {
    for (long value = 0; value < 10_000; value++) {
      assertEquals(64 - Long.numberOfLeadingZeros(value), BitLength.of(value));
    }
    for (int bits = 1; bits <= 64; bits++) {
      assertEquals(bits, BitLength.of(1L << (bits - 1)));
      assertEquals(bits, BitLength.of(-1L >>> (64 - bits)));
    }
  }
}
