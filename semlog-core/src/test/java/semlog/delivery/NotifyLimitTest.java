package semlog.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.condition.Reason;
import semlog.trigger.About;
import semlog.trigger.Alert;

final class NotifyLimitTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final NotifyLimit limit = new NotifyLimit(new NotifyLimit.Rate(2, Duration.ofMinutes(1)));

  private boolean admits(int second, String rule, Alert.State state) {
    Alert alert =
        new Alert(
            rule,
            About.NOTHING,
            state,
            true,
            List.of(),
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    return limit.admits(alert, START.plusSeconds(second));
  }

  @Test
  void soManyInATimeAndThenASum() {
    assertTrue(admits(0, "a", Alert.State.FIRING));
    assertTrue(admits(50, "b", Alert.State.FIRING));
    assertFalse(admits(51, "c", Alert.State.FIRING));
    assertFalse(admits(52, "a", Alert.State.FIRING));
    assertFalse(admits(53, "c", Alert.State.FIRING));
    assertEquals(Optional.empty(), limit.summary(START.plusSeconds(59), false));
    Alert sum = limit.summary(START.plusSeconds(60), false).orElseThrow();
    assertEquals(3, sum.count());
    assertEquals(List.of(new Reason("a", "1"), new Reason("c", "2")), sum.reasons());
    assertEquals(Optional.empty(), limit.summary(START.plusSeconds(61), true));
    assertTrue(admits(60, "a", Alert.State.FIRING));
  }

  @Test
  void theEndIsToldOfWhatWasTold() {
    assertTrue(admits(0, "a", Alert.State.FIRING));
    assertTrue(admits(0, "b", Alert.State.FIRING));
    assertFalse(admits(0, "c", Alert.State.FIRING));
    assertTrue(admits(1, "a", Alert.State.RESOLVED));
    assertFalse(admits(1, "c", Alert.State.RESOLVED));
    assertFalse(admits(2, "c", Alert.State.FIRING));
    assertTrue(admits(60, "c", Alert.State.FIRING));
    assertTrue(admits(61, "c", Alert.State.RESOLVED));
    assertEquals(2, limit.summary(START.plusSeconds(61), true).orElseThrow().count());
  }
}
