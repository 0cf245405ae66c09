package semlog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeSpanTest {
  private static final Instant REFERENCE = Instant.parse("2026-11-21T10:00:00Z");
  private static final TimeContext UTC = TimeContext.of(ZoneOffset.UTC, REFERENCE);

  @Test
  void goesFromTheLeastToTheGreatest() {
    TimeSpan span =
        TimeSpan.of(
                List.of(
                    values("2026-11-21 10:15:02", "2026-11-21 11:00:00", " INFO "),
                    values("2026-11-20 23:00:00", "2026-11-21 10:30:00", " CET [")),
                Optional.empty(),
                UTC)
            .orElseThrow();
    assertEquals(Instant.parse("2026-11-20T22:00:00Z"), span.first());
    assertEquals(Instant.parse("2026-11-21T11:00:00Z"), span.last());
    assertTrue(meets(span, "2026-11-21T11:00:00Z", "2026-11-22T00:00:00Z"));
    assertFalse(meets(span, "2026-11-21T11:00:01Z", "2026-11-22T00:00:00Z"));
    assertFalse(meets(span, "2026-11-19T11:00:01Z", "2026-11-20T22:00:00Z"));
  }

  @Test
  void leavesRoomForSummerTime() {
    TimeContext berlin = TimeContext.of(ZoneId.of("Europe/Berlin"), REFERENCE);
    List<TimeSpan.Values> values =
        List.of(values("2026-10-25 02:30:00", "2026-10-25 02:30:00", " INFO "));
    TimeSpan span = TimeSpan.of(values, Optional.empty(), berlin).orElseThrow();
    assertTrue(span.first().isBefore(Instant.parse("2026-10-25T00:00:00Z")));
    assertTrue(span.last().isAfter(Instant.parse("2026-10-25T02:00:00Z")));
  }

  @Test
  void takesTheYearThatAllLinesHaveInAnyOrder() {
    List<TimeSpan.Values> autumn = List.of(values("Oct  1 00:00:00", "Oct 31 00:00:00", " host "));
    assertTrue(TimeSpan.of(autumn, Optional.empty(), UTC).isEmpty(), "nothing is known before");
    TimeSpan span = TimeSpan.of(autumn, before("2020-09-30T00:00:00Z"), UTC).orElseThrow();
    assertEquals(Instant.parse("2020-10-01T00:00:00Z"), span.first());
    assertEquals(Instant.parse("2020-10-31T00:00:00Z"), span.last());
    assertTrue(TimeSpan.of(autumn, before("2020-12-15T00:00:00Z"), UTC).isEmpty(), "two years");
    assertEquals(
        Instant.parse("2021-10-31T00:00:00Z"),
        TimeSpan.of(autumn, before("2021-01-15T00:00:00Z"), UTC).orElseThrow().last());
    List<TimeSpan.Values> year = List.of(values("Jan  1 00:00:00", "Dec 31 00:00:00", " host "));
    assertTrue(TimeSpan.of(year, before("2020-01-01T00:00:00Z"), UTC).isEmpty(), "New Year");
  }

  @Test
  void isUnknownWhereTheOrderOfLinesMatters() {
    List<TimeSpan.Values> day =
        List.of(values("03/04/2026 10:15:02", "03/04/2026 10:15:02", " host "));
    assertTrue(TimeSpan.of(day, before("2026-01-15T00:00:00Z"), UTC).isEmpty());
  }

  private static boolean meets(TimeSpan span, String since, String until) {
    return span.mayMeet(Optional.of(Instant.parse(since)), Optional.of(Instant.parse(until)));
  }

  private static Optional<TimeSpan> before(String time) {
    Instant instant = Instant.parse(time);
    return Optional.of(TimeSpan.at(instant, instant.getEpochSecond()));
  }

  private static TimeSpan.Values values(String least, String most, String behind) {
    return new TimeSpan.Values(
        TimePlaceTest.of(least + behind, least).orElseThrow(),
        TimePlaceTest.parser(least).value(),
        TimePlaceTest.parser(most).value());
  }
}
