package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LineRetimerTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final TimeContext CONTEXT =
      TimeContext.of(ZONE, Instant.parse("2024-06-01T00:00:00Z"));

  static Stream<LineTimeReaderTest.Expected> lines() throws Exception {
    return LineTimeReaderTest.lines().filter(expected -> !expected.instant().equals("-"));
  }

  /** The time it has changes nothing; another one is there when the line is read again. */
  @ParameterizedTest
  @MethodSource("lines")
  void theLineTellsItsNewTime(LineTimeReaderTest.Expected expected) {
    String line = expected.line();
    assertEquals(line, retimed(CONTEXT, line, 0));
    String later = retimed(CONTEXT, line, 7_200);
    LineTimeReader again = new LineTimeReader(CONTEXT, TimeFilter.any());
    String instant = LineTimeReaderTest.instant(again, later);
    assertEquals(Instant.parse(expected.instant()).plusSeconds(7_200), Instant.parse(instant));
  }

  @Test
  void layoutAndZoneStay() {
    assertEquals("Jan  1 00:30:00 h", retimed(CONTEXT, "Dec 31 23:30:00 h", 3_600));
    assertEquals("Feb 10 23:30:00 h", retimed(CONTEXT, "Feb  9 23:30:00 h", 86_400));
    assertEquals("2024-07-01 02:00:00 a", retimed(CONTEXT, "2024-01-01 01:00:00 a", 182 * 86_400));
    assertEquals(
        "2024-01-03T00:00:01.5+05:30 a", retimed(CONTEXT, "2024-01-02T23:59:59.5+05:30 a", 2));
    assertEquals(
        "Wed Jan  3 02:00:00 2024 a", retimed(CONTEXT, "Tue Jan  2 02:00:00 2024 a", 86_400));
    assertEquals(
        "Wed Jan  1 00:00:00 CET 2025", retimed(CONTEXT, "Tue Dec 31 23:00:00 CET 2024", 3_600));
    assertEquals("1000000000.25 x", retimed(CONTEXT, "999999999.25 x", 1));
    assertEquals("{\"ts\":1693840792756}", retimed(CONTEXT, "{\"ts\":1693840791756}", 1));
    assertEquals("12/31/2199 23:00:00 PM", retimed(CONTEXT, "12/31/2199 23:00:00 PM", 7_200));
  }

  @Test
  void dayAndMonthStayInTheirPlaces() {
    TimeContext dayFirst =
        new TimeContext(ZONE, CONTEXT.reference(), OptionalInt.empty(), DateOrder.DAY_FIRST);
    assertEquals("13/04/2024 10:00:00 a", retimed(dayFirst, "03/04/2024 10:00:00 a", 864_000));
    assertEquals("03/14/2024 10:00:00 a", retimed(CONTEXT, "03/04/2024 10:00:00 a", 864_000));
  }

  private static String retimed(TimeContext context, String line, long seconds) {
    LineTimeReader reader = new LineTimeReader(context, TimeFilter.any());
    byte[] bytes = line.getBytes(UTF_8);
    assertTrue(reader.read(bytes, 0, bytes.length), line);
    byte[] target = new byte[bytes.length + 1 + LineRetimer.MOST_ADDED_BYTES];
    int to =
        new LineRetimer(ZONE)
            .write(
                reader,
                bytes,
                0,
                bytes.length,
                reader.epochSecond() + seconds,
                reader.nano(),
                target,
                1);
    return new String(target, 1, to - 1, UTF_8);
  }
}
