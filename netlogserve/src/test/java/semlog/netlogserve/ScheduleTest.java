package semlog.netlogserve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void lateLinesAreDueAtOnceAndShiftNothing() {
    assertEquals(List.of(0L, 10L, 10L, 10L, 11L), due(100, 110, 105, 109, 111));
  }

  @Test
  void aClockSetBackGoesOnAtItsOwnPace() {
    assertEquals(List.of(0L, 10L, 10L, 15L, 16L), due(10_000, 10_010, 5000, 5005, 5006));
  }

  @Test
  void aReturnFromFarBackWaitsOnlyForWhatIsNew() {
    assertEquals(List.of(0L, 10L, 10L, 11L, 14L), due(10_000, 10_010, 5000, 10_011, 10_014));
  }

  @Property(seed = "4731")
  void momentsNeverGoBackAndGapsNeverExceedTheLimit(
      @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 1_000_000) Long> seconds,
      @ForAll @LongRange(min = 0, max = 1000) long idle) {
    Schedule schedule = new Schedule(new Speed(1), idle * SECOND);
    long last = 0;
    for (long second : seconds) {
      long due = schedule.due(second * SECOND);
      assertTrue(due >= last && due - last <= idle * SECOND);
      last = due;
    }
  }

  @Property(seed = "4732")
  void orderedTimesKeepTheirGaps(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 1_000_000) Long> gaps) {
    Schedule schedule = new Schedule(new Speed(1), Long.MAX_VALUE);
    long first = 1_700_000_000L * SECOND;
    long time = first;
    assertEquals(0, schedule.due(first));
    for (long gap : gaps) {
      time += gap;
      assertEquals(time - first, schedule.due(time));
    }
    assertEquals(0, schedule.outOfOrder());
  }

  private static List<Long> due(long... seconds) {
    Schedule schedule = new Schedule(Speed.ORIGINAL, Long.MAX_VALUE);
    List<Long> due = new ArrayList<>();
    for (long second : seconds) {
      due.add(schedule.due(second * SECOND) / SECOND);
    }
    return due;
  }
}
