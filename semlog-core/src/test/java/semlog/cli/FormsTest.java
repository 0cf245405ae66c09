package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes, durations and times in every form that CLI users write; nothing else is taken for one. */
final class FormsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4096, 4096",
    "64K, 65536",
    "64k, 65536",
    "64KiB, 65536",
    "64 KB, 65536",
    "1.5M, 1572864",
    "512m, 536870912",
    "2GiB, 2147483648",
    "1T, 1099511627776",
    "10B, 10"
  })
  void readsSizes(String text, long bytes) {
    assertEquals(OptionalLong.of(bytes), Sizes.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "-1", "1.5", "1X", "1KK", "9999999999999T", "١K"})
  void refusesOtherSizes(String text) {
    assertEquals(OptionalLong.empty(), Sizes.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.00 KiB",
    "1534567, 1.46 MiB",
    "1073741823, 1024 MiB"
  })
  void writesSizes(long bytes, String text) {
    assertEquals(text, Sizes.human(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "5s, PT5S",
    "10m, PT10M",
    "2h, PT2H",
    "1d, PT24H",
    "1h30m, PT1H30M",
    "1.5s, PT1.5S",
    "0, PT0S"
  })
  void readsDurations(String text, String iso) {
    assertEquals(Optional.of(Duration.parse(iso)), Durations.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5x", "-5s", "5s!", "5 s"})
  void refusesOtherDurations(String text) {
    assertEquals(Optional.empty(), Durations.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "now, 2026-11-21T10:00:00Z",
    "today, 2026-11-20T23:00:00Z",
    "yesterday, 2026-11-19T23:00:00Z",
    "-2h, 2026-11-21T08:00:00Z",
    "+500ms, 2026-11-21T10:00:00.500Z",
    "30 min ago, 2026-11-21T09:30:00Z",
    "2 days ago, 2026-11-19T10:00:00Z",
    "@1700000000, 2023-11-14T22:13:20Z",
    "@1700000000.25, 2023-11-14T22:13:20.250Z",
    "2026-07-01, 2026-06-30T22:00:00Z",
    "2026-07-01 12:30, 2026-07-01T10:30:00Z",
    "2026-07-01T12:30:15.5, 2026-07-01T10:30:15.500Z",
    "2026-07-01T12:30:15Z, 2026-07-01T12:30:15Z",
    "2026-07-01t12:30:15.125+0530, 2026-07-01T07:00:15.125Z",
    "2026-07-01 12:30:15-07:00, 2026-07-01T19:30:15Z"
  })
  void readsTimes(String text, String instant) {
    assertEquals(Optional.of(Instant.parse(instant)), Times.parse(text, NOW, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noon", "2026-13-01", "2026-02-30", "12:30", "@", "-", "3 moons ago"})
  void refusesOtherTimes(String text) {
    assertEquals(Optional.empty(), Times.parse(text, NOW, BERLIN));
  }

  @Property(seed = "7", tries = 500)
  void noTextBreaksThem(@ForAll String text) {
    assertEquals(Times.parse(text, NOW, BERLIN), Times.parse(text, NOW, BERLIN));
    assertEquals(Sizes.parse(text), Sizes.parse(text));
    assertEquals(Durations.parse(text), Durations.parse(text));
  }
}
