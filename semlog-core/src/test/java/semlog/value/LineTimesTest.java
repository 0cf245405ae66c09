package semlog.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

class LineTimesTest {
  /** Lines with the numbers of a time for year, month, day, hour, minute, second. */
  private static final String[] FORMS = {
    "%1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d INFO a",
    "%1$04d-%2$02d-%3$02dT%4$02d:%5$02d:%6$02d.250Z b",
    "%1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d,123 +0530 c",
    "<b>%1$04d/%2$02d/%3$02d %4$02d:%5$02d:%6$02d d",
    "%7$s %3$2d %4$02d:%5$02d:%6$02d host sshd[1]: e",
    "%7$s %3$2d %4$02d:%5$02d:%6$02d %1$04d f",
    "Tue %7$s %3$2d %4$02d:%5$02d:%6$02d CET %1$04d g",
    "%4$02d:%5$02d:%6$02d.001 h",
    "%2$d/%3$d/%1$04d %4$02d:%5$02d:%6$02d i",
    "%3$02d/%7$s/%1$04d:%4$02d:%5$02d:%6$02d +0200 j",
    "%8$d.125 k",
    "{\"ts\":\"%1$04d-%2$02d-%3$02dT%4$02d:%5$02d:%6$02dZ\",\"a\":1}",
    "{\"time\":%8$d,\"ts\":\"%1$04d-%2$02d-%3$02dT%4$02d:%5$02d:%6$02dZ\"}",
    "{\"a\":2}",
    "no time at all",
    "",
    "a line that has its time later than most lines do, %1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d",
  };

  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private static String line(Random random, String form) {
    int month = 1 + random.nextInt(12);
    return String.format(
        Locale.ROOT,
        form,
        2019 + random.nextInt(3),
        month,
        1 + random.nextInt(random.nextInt(4) == 0 ? 28 : 12),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        MONTHS[month - 1],
        1_560_000_000L + random.nextInt(60_000_000));
  }

  private static List<String> lines(Random random, int forms) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < forms; i++) {
      chosen.add(FORMS[random.nextInt(FORMS.length)]);
    }
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      lines.add(line(random, chosen.get(random.nextInt(forms))));
    }
    return lines;
  }

  private static Optional<SeenTimes> seen(LineTimes times, List<String> lines) {
    for (String line : lines) {
      byte[] text = line.getBytes(ISO_8859_1);
      times.add(text, 0, text.length);
    }
    return times.seen().map(LineTimesTest::again);
  }

  /** As it is when it was written and read. */
  private static SeenTimes again(SeenTimes seen) {
    ByteBuilder bytes = new ByteBuilder(64);
    seen.write(bytes);
    return SeenTimes.read(new ByteCursor(bytes.toByteArray(), "times"));
  }

  private static TimeContext context(Random random) {
    ZoneId[] zones = {ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(-11)};
    return new TimeContext(
        zones[random.nextInt(zones.length)],
        Instant.ofEpochSecond(1_600_000_000L + random.nextInt(200_000_000)),
        random.nextInt(4) == 0 ? OptionalInt.of(2017) : OptionalInt.empty(),
        List.of(DateOrder.values()).get(random.nextInt(3)));
  }

  /** Whoever comes to lines as they were seen reads no time that is not told, and goes on alike. */
  @Test
  void linesHaveNoOtherTimesAndLeaveNothingElseBehind() {
    int passed = 0;
    for (int seed = 0; seed < 4000; seed++) {
      Random random = new Random(seed);
      LineTimes times = new LineTimes();
      TimeContext context = context(random);
      LineTimeReader reader = new LineTimeReader(context, TimeFilter.any());
      int forms = 1 + random.nextInt(3);
      for (int block = 0; block < 5; block++) {
        List<String> lines = lines(random, forms);
        if (random.nextInt(9) == 0) {
          times.forget();
        }
        Optional<SeenTimes> seen = seen(times, lines);
        boolean told = seen.isPresent() && reader.isBehind(seen.get().before());
        passed += told ? 1 : 0;
        for (String line : lines) {
          byte[] text = line.getBytes(ISO_8859_1);
          if (reader.read(text, 0, text.length) && told) {
            assertHas(seen.get(), reader, context, seed + ": " + line);
          }
        }
        if (told) {
          assertGoesOn(seen.get(), reader, context, seed + ": " + lines);
        }
      }
    }
    assertTrue(passed > 8000, passed + " of 20000");
  }

  private static void assertHas(
      SeenTimes seen, LineTimeReader reader, TimeContext context, String what) {
    Optional<Instant> since = Optional.of(Instant.ofEpochSecond(reader.epochSecond()));
    Optional<Instant> until = Optional.of(Instant.ofEpochSecond(reader.epochSecond() + 1));
    assertTrue(seen.mayMeet(since, until, context.zone()), what);
    assertTrue(seen.mayMeet(since, Optional.empty(), context.zone()), what);
    assertTrue(seen.mayMeet(Optional.empty(), until, context.zone()), what);
    assertFalse(seen.isEmpty());
  }

  private static void assertGoesOn(
      SeenTimes seen, LineTimeReader reader, TimeContext context, String what) {
    boolean known = seen.after().kind() != TimesBefore.Kind.UNKNOWN;
    assertEquals(known, reader.isBehind(seen.after()), what);
    LineTimeReader other = new LineTimeReader(context, TimeFilter.any());
    other.goOn(seen.after(), true);
    if (known && seen.after().kind() != TimesBefore.Kind.NONE) {
      assertTrue(other.isBehind(seen.after()), what);
      assertEquals(reader.epochSecond(), other.epochSecond(), what);
      assertEquals(reader.nano(), other.nano(), what);
    }
  }

  private static boolean mayMeet(SeenTimes seen, String since, String until) {
    return seen.mayMeet(
        Optional.of(Instant.parse(since)), Optional.of(Instant.parse(until)), ZoneOffset.UTC);
  }

  @Test
  void tellsMinutes() {
    SeenTimes seen =
        seen(new LineTimes(), List.of("2026-11-22 10:15:02 a", "b", "2026-11-22T12:15:02Z c"))
            .orElseThrow();
    assertTrue(mayMeet(seen, "2026-11-22T10:15:59Z", "2026-11-22T10:20:00Z"));
    assertFalse(mayMeet(seen, "2026-11-22T10:16:00Z", "2026-11-22T12:14:59Z"));
    assertTrue(mayMeet(seen, "2026-11-22T10:16:00Z", "2026-11-22T12:15:01Z"));
    assertFalse(mayMeet(seen, "2026-11-22T12:16:00Z", "2027-11-22T10:15:02Z"));
  }

  @Test
  void aDayMayBeOfAnyYearUntilALineSaysWhich() {
    List<String> lines = List.of("Nov 22 10:15:02 host a", "Dec 31 10:15:02 host b");
    LineTimes times = new LineTimes();
    SeenTimes seen = seen(times, lines).orElseThrow();
    assertTrue(mayMeet(seen, "1999-11-21T10:16:00Z", "1999-11-22T12:14:59Z"));
    assertTrue(mayMeet(seen, "2025-12-30T10:16:00Z", "2026-01-03T12:14:59Z"));
    assertFalse(mayMeet(seen, "2026-01-04T00:00:00Z", "2026-11-19T00:00:00Z"));
    assertTrue(mayMeet(seen, "2026-01-04T00:00:00Z", "2027-11-19T00:00:00Z"));
    assertEquals(TimesBefore.Kind.UNKNOWN, seen.after().kind());
    assertTrue(seen(times, List.of("2020-11-21 00:00:00 c")).isPresent());
    SeenTimes known = seen(times, lines).orElseThrow();
    assertFalse(mayMeet(known, "1999-11-21T10:16:00Z", "1999-11-22T12:14:59Z"));
    assertTrue(mayMeet(known, "2020-11-21T10:16:00Z", "2020-11-22T12:14:59Z"));
  }

  @Test
  void ofManyRunsTheClosestAreJoined() {
    TimeRuns.Builder minutes = new TimeRuns.Builder();
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      minutes.add(random.nextInt(400) * 86_400L + random.nextInt(3) * 60L);
    }
    minutes.add(900 * 86_400L);
    ByteBuilder bytes = new ByteBuilder(64);
    minutes.runs().write(bytes);
    TimeRuns runs = TimeRuns.read(new ByteCursor(bytes.toByteArray(), "runs"));
    assertTrue(bytes.length() < 500);
    assertTrue(runs.mayMeet(0, 399 * 86_400L));
    assertFalse(runs.mayMeet(400 * 86_400L, 900 * 86_400L - 1));
    assertTrue(runs.mayMeet(900 * 86_400L, 900 * 86_400L));
    assertFalse(runs.mayMeet(900 * 86_400L + 60, Long.MAX_VALUE));
  }

  /** Times in no order at all take no more memory than those of a usual log. */
  @Test
  void ofVeryManyMinutesNoneIsMissed() {
    TimeRuns.Builder minutes = new TimeRuns.Builder();
    Random random = new Random(7);
    long[] seconds = random.longs(300_000, 0, 7_000_000_000L).toArray();
    for (long second : seconds) {
      minutes.add(second);
    }
    TimeRuns runs = minutes.runs();
    for (long second : seconds) {
      assertTrue(runs.mayMeet(second, second));
    }
    assertFalse(runs.mayMeet(7_010_000_000L, Long.MAX_VALUE));
  }

  @Test
  void whatIsDamagedIsRefused() {
    ByteBuilder bytes = new ByteBuilder(64);
    seen(new LineTimes(), List.of("2026-11-22 10:15:02 a", "{\"ts\":1600000000}"))
        .orElseThrow()
        .write(bytes);
    byte[] good = bytes.toByteArray();
    for (int at = 0; at < good.length; at++) {
      ByteCursor cut = new ByteCursor(Arrays.copyOf(good, at), "times");
      assertThrows(Damaged.class, () -> SeenTimes.read(cut));
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = good.clone();
        flipped[at] ^= (byte) (1 << bit);
        try {
          SeenTimes.read(new ByteCursor(flipped, "times"));
        } catch (Damaged e) {
          assertTrue(e.getMessage().startsWith("times"), e.getMessage());
        }
      }
    }
  }
}
