package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelessLinesTest {
  private static final List<String> LINES =
      List.of(
          "Mar  3 06:25:46 host cron[7]: (root) CMD (true)",
          "2026-03-03 06:25:46 [7] ready",
          "at com.example.Queue.take(Queue.java:71)",
          "at com.example.Queue.take(Queue.java:72)",
          "[0.017s][info][gc] Using Serial",
          "[0.018s][info][gc] Using Serial",
          "[06:25:46] asked for twice",
          "1772519146 seconds since then",
          "{\"time\":\"2026-03-03T06:25:46Z\"}",
          "{\"seconds\":7}",
          "",
          "of nothing " + "much ".repeat(60));

  @Test
  void whatIsKnownReadsAsTheReaderReadsIt() {
    int timed = 0;
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      TimelessLines timeless = new TimelessLines();
      LineTimeReader known = reader();
      LineTimeReader plain = reader();
      for (int i = 0; i < 60; i++) {
        byte[] line = LINES.get(random.nextInt(LINES.size())).getBytes(UTF_8);
        boolean expected = plain.read(line, 0, line.length);
        String what = seed + ", line " + i;
        assertEquals(expected, timeless.read(known, line, 0, line.length), what);
        if (expected) {
          assertEquals(plain.epochSecond(), known.epochSecond(), what);
          timed++;
        }
      }
    }
    assertTrue(timed > 5000, timed + " of 30000");
  }

  private static LineTimeReader reader() {
    TimeContext context =
        new TimeContext(
            ZoneOffset.UTC,
            Instant.parse("2026-03-04T00:00:00Z"),
            OptionalInt.empty(),
            DateOrder.AUTO);
    return new LineTimeReader(context, TimeFilter.any());
  }
}
