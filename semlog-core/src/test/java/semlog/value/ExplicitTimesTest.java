package semlog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplicitTimesTest {
  private static final Instant REFERENCE = Instant.parse("2026-11-21T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-21 10:15:02,'', ' INFO ', true",
    "2026-11-21 10:15:02,'[', '] ', true",
    "2026-11-21T10:15:02,'', 'Z ', true",
    "2026-11-21 10:15:02.123,'', ' CET [', true",
    "2026-11-21 10:15:02,'', ' - ', true",
    "2026-11-21 10:15:02,'', ' 0', true",
    "2026-11-21 10:15:02,'', +0000 [, true",
    "2026-11-21 10:15:02,'', +0000, false",
    "2026-11-21 10:15:02,'', +00:, false",
    "2026-11-21 10:15:02,'', ' +0100: ', true",
    "2026-11-21 10:15:02,'', ' ', false",
    "2026-11-21 10:15:02,'', ' +', false",
    "2026-11-21 10:15:02,'', ' CET', false",
    "2026-11-21 10:15:02,'', ' GMT+', false",
    "2026-11-21 10:15:02,'', '.', false",
    "2026-11-21 10:15:02,'', '', false",
    "2026-11-21 10:15:02,'{', ' x ', false",
    "Nov 21 10:15:02,'', ' host ', false",
    "11/10/2026 10:15:02,'', ' host ', false",
    "10:15:02,'', ' host ', false"
  })
  void areThoseThatNeedNoOtherLine(String time, String before, String behind, boolean explicit) {
    assertEquals(explicit, of(time, before, behind, ZoneOffset.UTC).isPresent());
  }

  @Test
  void areSearchedByValue() {
    ExplicitTimes times = of("2026-11-21 10:15:02", "", " CET [", ZoneOffset.UTC).orElseThrow();
    long noon = Instant.parse("2026-11-21T12:00:00Z").getEpochSecond();
    Instant instant = Instant.ofEpochSecond(noon);
    assertTrue(times.isOrdered());
    assertEquals(noon + 3600, times.from(instant, 0, noon * 2));
    assertEquals(noon + 3600, times.to(instant, 0, noon * 2));
    assertEquals(noon + 3601, times.from(instant.plusNanos(1), 0, noon * 2));
    assertEquals(noon + 1, times.from(instant, 0, noon));
    assertEquals(noon + 9000, times.from(instant, noon + 9000, noon + 9001));
  }

  @Test
  void leaveRoomForSummerTime() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    ExplicitTimes times = of("2026-10-25 02:30:00", "", " INFO ", zone).orElseThrow();
    long local = Instant.parse("2026-10-25T02:30:00Z").getEpochSecond();
    Instant instant = Instant.parse("2026-10-25T00:30:00Z");
    assertFalse(times.isOrdered());
    assertTrue(times.from(instant, 0, local * 2) < local - 3600);
    assertTrue(times.to(instant, 0, local * 2) > local + 3600);
  }

  private static Optional<ExplicitTimes> of(
      String time, String before, String behind, ZoneId zone) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = time.getBytes(StandardCharsets.US_ASCII);
    assertTrue(parser.parse(bytes, 0, 0, bytes.length) > 0);
    return ExplicitTimes.of(
        ascii(before),
        parser.format(),
        ascii(behind),
        parser.value(),
        TimeContext.of(zone, REFERENCE));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
