package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import semlog.fault.Mistyped;

final class LineTimeReaderTest {
  private static final TimeContext BERLIN =
      TimeContext.of(ZoneId.of("Europe/Berlin"), Instant.parse("2024-06-01T00:00:00Z"));

  record Expected(String instant, String line) {}

  static Stream<Expected> lines() throws Exception {
    try (InputStream in = LineTimeReaderTest.class.getResourceAsStream("lines.tsv")) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      return lines.stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(cells -> new Expected(cells[0], cells[1].replace("\\t", "\t")));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsTheInstant(Expected expected) {
    LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
    assertEquals(expected.instant(), instant(reader, expected.line()));
  }

  /** A search for a time as that of the line before passes over where no such date may start. */
  @ParameterizedTest
  @MethodSource("lines")
  void theStartOfEachDateIsSeen(Expected expected) {
    LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
    if (!instant(reader, expected.line()).equals("-") && reader.format() != 0) {
      byte[] line = ("12:1 May " + expected.line()).getBytes(UTF_8);
      int at = reader.start() - 2 + 9;
      DateStart start = TimestampFormat.layout(reader.format()).start();
      assertTrue(start.isIn(line, 0, 9, line.length, line.length));
      assertTrue(start.isIn(line, 0, at, at + 1, line.length));
      assertFalse(start.isIn(line, 0, at + 1, at + 2, line.length));
    }
  }

  @Test
  void aTimeFarBehindCountsIfItIsWrittenAsThatOfTheLineBefore() {
    LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
    String far = "x1234 20 Mon, 2023-1 ".repeat(4);
    assertEquals(
        "-", instant(reader, " ".repeat(5) + "far".repeat(60) + "2024-05-01 10:00:00 one"));
    assertEquals("2024-05-01T08:00:00Z", instant(reader, "2024-05-01 10:00:00 one"));
    assertEquals("2024-05-01T08:00:01Z", instant(reader, far + "2024-05-01 10:00:01 two"));
    assertEquals("-", instant(reader, far + "2024/05/01 10:00:01 two"));
    assertEquals("2024-05-02T08:00:00Z", instant(reader, "May 02 10:00:00 three"));
    assertEquals("2024-05-02T08:00:02Z", instant(reader, far + "May 02 10:00:02 four"));
  }

  /** A second that comes again is not resolved again, unless something came in between. */
  @Test
  void theSameTimeAgainIsTheSameInstant() {
    LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
    assertEquals("2024-02-03T09:00:00.5Z", instant(reader, "2024-02-03 10:00:00.5 one"));
    assertEquals("2024-02-03T09:00:00.75Z", instant(reader, "2024-02-03 10:00:00.75 two"));
    assertEquals("2024-02-03T10:00:00.75Z", instant(reader, "2024-02-03 10:00:00.75 UTC three"));
    assertEquals("2024-02-03T10:00:00.75Z", instant(reader, "2024-02-03 10:00:00.75 UTC four"));
    assertEquals("2024-12-31T22:59:59Z", instant(reader, "23:59:59 x 2024-12-31 23:59:59 five"));
    assertEquals("2024-12-31T22:59:59Z", instant(reader, "Dec 31 23:59:59 six"));
    assertEquals("2024-12-31T23:00:00Z", instant(reader, "Jan  1 00:00:00 seven"));
    assertEquals("2024-12-31T23:00:00Z", instant(reader, "Jan  1 00:00:00 eight"));
    assertEquals("2021-12-31T23:00:00Z", instant(reader, "1640991600 nine"));
    assertEquals("2021-12-31T23:00:00Z", instant(reader, "Jan  1 00:00:00 ten"));
  }

  /** The formats of times that logs of this table have; epochs count by their unit. */
  @Test
  void readsMoreThanFortyFormats() throws Exception {
    Set<String> formats = new TreeSet<>();
    lines()
        .filter(expected -> !expected.instant().equals("-"))
        .forEach(
            expected -> {
              LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
              assertTrue(instant(reader, expected.line()).endsWith("Z"));
              int unit = reader.format() == 0 ? reader.epochUnitDigits() : 0;
              formats.add(reader.format() + "/" + unit + "/" + (reader.yearAt() >= 0));
            });
    assertTrue(formats.size() > 40, formats.size() + " formats");
  }

  @Test
  void aYearThatIsWrittenCountsMoreThanTheWeekday() {
    LineTimeReader reader = new LineTimeReader(BERLIN, TimeFilter.any());
    assertEquals("2023-07-05T07:19:24Z", instant(reader, "[Thu Jul 05 09:19:24 2023] [error] x"));
    assertEquals("2023-07-05T07:19:24.5Z", instant(reader, "[Thu Jul 05 09:19:24.5 2023] [error]"));
    assertEquals("2023-07-05T07:19:24Z", instant(reader, "Tue Jul 05 09:19:24 CEST 2023 x"));
    assertEquals("2018-07-05T07:19:24Z", instant(reader, "Thu Jul 05 09:19:24 9999 bytes"));
  }

  @Test
  void aMissingYearGoesOnOverNewYear() {
    LineTimeReader reader = reader(OptionalInt.of(2019), DateOrder.AUTO, "auto");
    assertEquals("2019-12-30T23:00:00Z", instant(reader, "Dec 30 23:00:00 host a"));
    assertEquals("2020-01-01T00:00:01Z", instant(reader, "Jan  1 00:00:01 host a"));
    assertEquals("2019-12-31T23:59:59Z", instant(reader, "Dec 31 23:59:59 host late"));
    assertEquals("2020-02-29T10:00:00Z", instant(reader, "Feb 29 10:00:00 host a"));
    assertEquals("2020-08-05T00:00:00Z", instant(reader, "Aug  5 00:00:00 host a"));
    assertEquals("2021-03-01T00:00:00Z", instant(reader, "Mar  1 00:00:00 host a"));
    assertTrue(reader.isAssumed());
  }

  @Test
  void aMissingYearIsTheLastOneBeforeTheReference() {
    assertEquals("2024-06-01T23:00:00Z", instant(utc("auto"), "Jun  1 23:00:00 host a"));
    assertEquals("2023-06-03T00:00:00Z", instant(utc("auto"), "Jun  3 00:00:00 host a"));
    assertEquals("2024-02-29T00:00:00Z", instant(utc("auto"), "Feb 29 00:00:00 host a"));
    assertEquals("2018-01-02T03:04:05Z", instant(utc("auto"), "Tue Jan  2 03:04:05 UTC 2018"));
    assertEquals("2024-01-03T03:04:05.123Z", instant(utc("auto"), "Wed Jan  3 03:04:05.123 [x]"));
    assertEquals("2023-01-03T03:04:05.123Z", instant(utc("auto"), "Tue Jan  3 03:04:05.123 [x]"));
  }

  @Test
  void aMissingDateIsCarriedOverMidnight() {
    LineTimeReader reader = utc("auto");
    assertEquals("2019-01-31T23:58:03Z", instant(reader, "2019-01-31 23:58:03 log opened"));
    assertEquals("2019-01-31T23:59:59.900Z", instant(reader, "23:59:59.900 a"));
    assertEquals("2019-02-01T00:00:00.100Z", instant(reader, "00:00:00.100 b"));
    assertEquals("2019-01-31T23:59:59.950Z", instant(reader, "23:59:59.950 late"));
    assertEquals("2019-02-01T14:00:00Z", instant(reader, "[14:00:00] c"));
  }

  @Test
  void ambiguousDatesFollowTheOrderToldOrSeen() {
    String open = "03/04/2024 10:00:00 a";
    LineTimeReader auto = utc("auto");
    assertEquals("2024-03-04T10:00:00Z", instant(auto, open));
    assertTrue(auto.isAssumed());
    assertEquals("2024-04-25T10:00:00Z", instant(auto, "25/04/2024 10:00:00 a"));
    assertFalse(auto.isAssumed());
    assertEquals("2024-04-03T10:00:00Z", instant(auto, open));
    assertFalse(auto.isAssumed());
    LineTimeReader told = reader(OptionalInt.empty(), DateOrder.DAY_FIRST, "auto");
    assertEquals("2024-04-03T10:00:00Z", instant(told, open));
    LineTimeReader layout = utc("dd/MM/yyyy HH:mm:ss");
    assertEquals("2024-04-03T10:00:00Z", instant(layout, open));
    assertEquals("-", instant(layout, "2024-01-02 03:04:05 a"));
  }

  @Test
  void aFilterTellsWhichNumbersCount() {
    assertEquals("-", instant(utc("auto"), "isdn6.example.com\t-\t804571411\tGET"));
    String second = "1995-07-01T04:03:31Z";
    assertEquals(second, instant(utc("epoch"), "isdn6.example.com\t-\t804571411\tGET"));
    assertEquals("-", instant(utc("epoch"), "2024-01-02 03:04:05 a"));
    assertEquals("-", instant(utc("HH:mm:ss"), "1521911725.697943\tx"));
    assertEquals(
        "2024-01-02T03:04:05.678Z",
        instant(utc("yyyy-MM-dd HH:mm:ss.SSS"), "2001-09-09T01:46:40 2024-01-02 03:04:05.678 x"));
  }

  @Test
  void anUnknownLayoutIsMistyped() {
    Mistyped fault = assertThrows(Mistyped.class, () -> TimeFilter.of("yyyy-MM-dd QQ"));
    assertTrue(fault.hint().contains("yyyy-MM-dd"), fault.hint());
    TimeFilter.patterns().forEach(TimeFilter::of);
  }

  private static LineTimeReader utc(String format) {
    TimeFilter filter = TimeFilter.of(format);
    return reader(OptionalInt.empty(), filter.order(), format);
  }

  private static LineTimeReader reader(OptionalInt year, DateOrder order, String format) {
    Instant reference = BERLIN.reference();
    return new LineTimeReader(
        new TimeContext(ZoneId.of("UTC"), reference, year, order), TimeFilter.of(format));
  }

  /** The instant of a line that is surrounded by digits which are not its own. */
  static String instant(LineTimeReader reader, String line) {
    byte[] bytes = ("77" + line + "99").getBytes(UTF_8);
    if (!reader.read(bytes, 2, bytes.length - 2)) {
      return "-";
    }
    byte[] target = new byte[Rfc3339.MAX_LENGTH];
    int to = Rfc3339.write(reader.epochSecond(), reader.nano(), reader.fractionDigits(), target, 0);
    return new String(target, 0, to, UTF_8);
  }
}
