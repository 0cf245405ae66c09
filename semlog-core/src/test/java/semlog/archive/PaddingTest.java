package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

final class PaddingTest {
  @Property(tries = 100, seed = "3")
  void whatWasPaddedIsStripped(@ForAll byte[] body) {
    byte[] padded = Padding.pad(body);
    assertEquals(Padding.paddedBytes(body.length), padded.length);
    assertArrayEquals(body, Padding.strip(padded, "unit"));
  }

  @Property(tries = 300, seed = "4")
  void costsAnEighthAtMost(@ForAll @IntRange(max = 1 << 26) int bytes) {
    int padded = Padding.paddedBytes(bytes);
    assertTrue(padded > bytes && padded <= bytes + bytes / 8 + 64, bytes + " " + padded);
    assertTrue(Padding.paddedBytes(bytes + 1) >= padded);
  }

  /** As FORMAT.md says them. */
  @Test
  void someLengths() {
    int[][] known = {{0, 32}, {31, 32}, {32, 64}, {700, 704}, {9_000, 9_216}, {999_999, 1_015_808}};
    for (int[] pair : known) {
      assertEquals(pair[1], Padding.paddedBytes(pair[0]), () -> "of " + pair[0]);
    }
  }

  @Test
  void whatIsNotPaddedIsDamaged() {
    for (byte[] wrong : new byte[][] {{}, {0}, {0, 0, 0}, {1, 2}, {(byte) 0x80, 1}}) {
      assertThrows(Damaged.class, () -> Padding.strip(wrong, "unit"));
    }
  }
}
