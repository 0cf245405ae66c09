package semlog.slc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import semlog.slc.FlushPolicy.Due;

/** A stream is committed in time even when it never pauses, and a fast one not in small pieces. */
final class FlushPolicyTest {
  private static final FlushPolicy POLICY = FlushPolicy.of(Duration.ofSeconds(1), false);

  @Test
  void aSlowStreamIsCommittedAtTheIntervalThoughItNeverPauses() {
    assertEquals(Due.NOTHING, POLICY.due(100_000, 999, false));
    assertEquals(Due.NOW, POLICY.due(100_000, 1000, false));
    assertEquals(Due.NOW, POLICY.due(100_000, 1000, true));
  }

  @Test
  void aFastStreamIsCommittedInLargeBlocks() {
    assertEquals(Due.NOTHING, POLICY.due(4 << 20, 1000, false));
    assertEquals(Due.BESIDE, POLICY.due(16 << 20, 4000, false));
    assertEquals(Due.NOTHING, POLICY.due(32 << 20, 500, false));
    assertEquals(Due.NOW, POLICY.due(4 << 20, 1000, true));
  }

  @Test
  void noneWaitsForMoreThanFiveIntervals() {
    assertEquals(Due.NOTHING, POLICY.due(6 << 20, 4999, false));
    assertEquals(Due.BESIDE, POLICY.due(6 << 20, 5000, false));
  }

  @Test
  void thePauseIsATenthOfTheInterval() {
    assertEquals(100, POLICY.pauseMilliseconds());
    assertEquals(1, FlushPolicy.of(Duration.ofMillis(1), false).pauseMilliseconds());
  }
}
