package semlog.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

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

  /** What was expected makes no difference to what is held. */
  @Test
  void mayBecomeMoreOrLessThanExpected() {
    new Random(7).nextBytes(log);
    Arrays.fill(log, 0, 1 << 20, (byte) 'a');
    for (long expected : new long[] {0, 1, 2 << 20, CAPACITY, Long.MAX_VALUE}) {
      BlockRows expecting = new BlockRows(CAPACITY);
      expecting.expect(expected);
      Tokenizer tokens = new Tokenizer();
      for (int at = 0; at < CAPACITY; at += CAPACITY / 5) {
        expecting.append(log, at, CAPACITY / 5);
        for (int start = at; start < at + CAPACITY / 5; start += 64) {
          tokens.whole(start, start + 63);
          expecting.add(TemplateStore.RAW_LINE, start, tokens);
        }
      }
      assertArrayEquals(log, Arrays.copyOf(expecting.text(), CAPACITY));
      assertEquals(CAPACITY / 64, expecting.size());
      for (int row = 0; row < expecting.size(); row++) {
        long start = 64L * row;
        assertEquals((start << Integer.SIZE) + start + 63, expecting.values()[row]);
      }
    }
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
