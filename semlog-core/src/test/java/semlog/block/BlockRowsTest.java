package semlog.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlockRowsTest {
  private static final int CAPACITY = 5 << 20;

  private final byte[] log = new byte[CAPACITY];
  private final BlockRows rows = new BlockRows(CAPACITY);

  /** The text is all that was appended, wherever it had to grow, up to the last byte that fits. */
  @Test
  void holdsAllThatWasAppended() {
    new Random(7).nextBytes(log);
    for (int at = 0; at < CAPACITY; at += 333_333) {
      rows.append(log, at, Math.min(333_333, CAPACITY - at));
    }
    assertEquals(CAPACITY, rows.textLength());
    assertArrayEquals(log, Arrays.copyOf(rows.text(), CAPACITY));
  }

  @Test
  void keepsWhatNoRowCovers() {
    new Random(7).nextBytes(log);
    rows.append(log, 0, CAPACITY);
    BlockRows next = new BlockRows(CAPACITY);
    int from = CAPACITY - (3 << 20);
    next.restart(rows.text(), from, CAPACITY);
    rows.restart(rows.text(), from, CAPACITY);
    byte[] kept = Arrays.copyOfRange(log, from, CAPACITY);
    assertArrayEquals(kept, Arrays.copyOf(next.text(), next.textLength()));
    assertArrayEquals(kept, Arrays.copyOf(rows.text(), rows.textLength()));
  }
}
