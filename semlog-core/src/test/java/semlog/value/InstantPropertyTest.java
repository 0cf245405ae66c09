package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Against java.time, which allocates but is right. */
final class InstantPropertyTest {
  private static final long FIRST = -2_208_988_800L;
  private static final long LAST = 7_258_118_399L;

  @Property(seed = "4721", tries = 20_000)
  void writesRfc3339(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(max = 999_999_999) int nano,
      @ForAll @IntRange(max = 9) int digits) {
    byte[] target = new byte[Rfc3339.MAX_LENGTH];
    int to = Rfc3339.write(second, nano, digits, target, 0);
    String fraction = digits == 0 ? "" : "." + "S".repeat(digits);
    String expected =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss" + fraction + "'Z'", Locale.ROOT)
            .format(LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC));
    assertEquals(expected, new String(target, 0, to, UTF_8));
  }

  @Property(seed = "4722", tries = 5_000)
  void localTimesAreThoseOfTheZone(
      @ForAll("zones") ZoneId zone,
      @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 4_000_000_000L) Long> seconds) {
    LocalZone local = new LocalZone(zone);
    for (long second : seconds) {
      LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
      assertEquals(time.atZone(zone).toEpochSecond(), local.toEpoch(second), time + " " + zone);
    }
  }

  /** Around each change of the offset, second by second where it matters. */
  @Property(seed = "4723", tries = 200)
  void localTimesAreRightWhereTheOffsetChanges(
      @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 0, max = 2_000_000_000L) long after) {
    var change = zone.getRules().nextTransition(Instant.ofEpochSecond(after));
    if (change == null) {
      return;
    }
    long around = change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
    LocalZone local = new LocalZone(zone);
    for (long step = -200_000; step <= 200_000; step += 599) {
      LocalDateTime time = LocalDateTime.ofEpochSecond(around + step, 0, ZoneOffset.UTC);
      assertEquals(time.atZone(zone).toEpochSecond(), local.toEpoch(around + step));
    }
  }

  /** A log without years, written over years with no gap longer than 200 days, is read back. */
  @Property(seed = "4724", tries = 500)
  void yearsAreFoundAgain(
      @ForAll @LongRange(min = 946_684_800, max = 1_700_000_000) long start,
      @ForAll @Size(max = 60) List<@IntRange(min = -3_000_000, max = 17_000_000) Integer> gaps) {
    DateTimeFormatter syslog = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);
    ZonedDateTime time = Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC);
    TimeContext context =
        new TimeContext(
            ZoneOffset.UTC, Instant.EPOCH, OptionalInt.of(time.getYear()), DateOrder.AUTO);
    LineTimeReader reader = new LineTimeReader(context, TimeFilter.any());
    for (int gap : gaps) {
      String line = syslog.format(time) + " host x";
      assertEquals(time.toInstant().toString(), LineTimeReaderTest.instant(reader, line));
      time = time.plusSeconds(gap);
    }
  }

  @Property(seed = "4725", tries = 5_000)
  void zonesAreTakenFromTheLine(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(min = -17 * 60, max = 17 * 60) int minutes,
      @ForAll("spellings") String spelling) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
    String line =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss" + spelling, Locale.ROOT)
            .format(Instant.ofEpochSecond(second).atOffset(offset));
    LineTimeReader reader =
        new LineTimeReader(
            TimeContext.of(ZoneId.of("Asia/Tokyo"), Instant.EPOCH), TimeFilter.any());
    String expected = Instant.ofEpochSecond(second).toString();
    assertEquals(expected, LineTimeReaderTest.instant(reader, line + " message"));
  }

  @Property(seed = "4726", tries = 20_000)
  void anyLineIsReadOrNot(@ForAll("nearlyLines") String line) {
    LineTimeReader reader =
        new LineTimeReader(
            TimeContext.of(ZoneId.of("Asia/Tokyo"), Instant.EPOCH), TimeFilter.any());
    byte[] bytes = line.getBytes(UTF_8);
    for (int end = 0; end <= bytes.length; end++) {
      reader.read(bytes, 0, end);
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Africa/Casablanca",
            "+05:45")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> spellings() {
    return Arbitraries.of("xx", "xxx", " xx", " xxx", "XX", "XXX", " 'GMT'xx", " 'UTC'xxx");
  }

  @Provide
  Arbitrary<String> nearlyLines() {
    return Arbitraries.of(
            "2024-01-02",
            "03:04:05",
            " ",
            "Z",
            "+02",
            ":00",
            "{",
            "}",
            "\"",
            "\"t\":",
            "$date",
            "\"ts\" : ",
            "1615280779",
            "886",
            ".",
            "Tue Jan  2 ",
            "Feb 29 ",
            " 2023",
            "CET",
            "[",
            "audit(",
            "ts=",
            "\ufeff",
            "\\",
            "01/02/03 ")
        .list()
        .ofMaxSize(10)
        .map(pieces -> String.join("", pieces));
  }
}
