package semlog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePlaceTest {
  private static final TimeContext CONTEXT =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T10:00:00Z"));

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
    "2026-11-21 10:15:02,'', '', false",
    "2026-11-21 10:15:02,'{', ' x ', false",
    "2026-11-21 10:15:02,'\t', ' x ', false",
    "Nov 21 10:15:02,'', ' host ', true",
    "Nov 21 10:15:02,'', ' ip-', true",
    "Nov 21 10:15:02,'', ' 0', false",
    "Nov 21 10:15:02,'', ' CET x', true",
    "Nov 21 10:15:02,'', ' CET ', false",
    "Nov 21 10:15:02,'', ' CET 0', false",
    "11/10/2026 10:15:02,'', ' host ', true",
    "10:15:02,'', ' host ', false"
  })
  void isToldByOneLineWhereItIsThatOfAll(String time, String before, String behind, boolean told) {
    int format = parser(time).format();
    byte[] line = ascii(before + time + behind);
    int start = before.length();
    assertEquals(told, TimePlace.inText(line, start, start, format).isPresent());
    assertTrue(TimePlace.inText(line, start, 48, format).isEmpty(), "too far from the start");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\":0,\"time\":\"', '\",\"b\":\"time\"}', true",
    "'{\"time\":\"', '\",\"@timestamp\":\"0\"}', false",
    "'{\"@timestamp\":\"', '\",\"time\":\"0\"}', true",
    "'{\"t\":{\"$date\":\"', '\"},\"s\":\"I\"}', true",
    "'{\"a\":\"', '\"}', false",
    "'{\"time\":\"', '\",\"b\":\"', false"
  })
  void isTheOnlyMemberThatMayBeIt(String before, String behind, boolean told) {
    String time = "2026-11-21T10:15:02";
    byte[] line = ascii(before + time + 'Z' + behind);
    int start = before.length();
    int known = start + time.length() + 2;
    int format = parser(time).format();
    assertEquals(told, TimePlace.inObject(line, start, known, format).isPresent());
    assertTrue(TimePlace.inObject(line, start, known - 1, format).isEmpty(), "its zone is open");
  }

  @Test
  void isNowhereInAnObjectWithoutSuchAMember() {
    assertTrue(TimePlace.isNoneIn(ascii("{\"a\":\"time\",\"b\":{\"time\":0}}")));
    assertFalse(TimePlace.isNoneIn(ascii("{\"a\":0,\"time\":0}")));
    assertFalse(TimePlace.isNoneIn(ascii("{\"a\":\"time")), "an object without end");
  }

  @Test
  void isTakenAsItIsRead() {
    LineTimeReader read = new LineTimeReader(CONTEXT, TimeFilter.any());
    LineTimeReader taken = new LineTimeReader(CONTEXT, TimeFilter.any());
    String[] times = {"Nov 21 10:15:02", "Dec 31 23:59:59", "Jan  1 00:00:01", "Nov 30 00:00:00"};
    for (String time : times) {
      byte[] line = ascii(time + " host app: text");
      assertTrue(read.read(line, 0, line.length));
      TimestampParser parser = parser(time);
      taken.take(TimePlace.inText(line, 0, 0, parser.format()).orElseThrow(), parser.value());
      assertEquals(read.epochSecond(), taken.epochSecond(), time);
      assertEquals(read.localSecond(), taken.localSecond());
      assertEquals(read.format(), taken.format());
    }
  }

  static Optional<TimePlace> of(String line, String time) {
    int start = line.indexOf(time);
    return TimePlace.inText(ascii(line), start, start, parser(time).format());
  }

  static TimestampParser parser(String time) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = ascii(time);
    assertTrue(parser.parse(bytes, 0, 0, bytes.length) > 0);
    return parser;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
