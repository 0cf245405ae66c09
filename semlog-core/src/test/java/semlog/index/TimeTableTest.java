package semlog.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.column.Backend;
import semlog.fault.Damaged;
import semlog.value.LineTimes;
import semlog.value.SeenTimes;

class TimeTableTest {
  private static final byte[] UNPRIMED = {};

  private static Optional<SeenTimes> seen(String... lines) {
    LineTimes times = new LineTimes();
    for (String line : lines) {
      byte[] text = line.getBytes(UTF_8);
      times.add(text, 0, text.length);
    }
    return times.seen();
  }

  private static byte[] encoded(long first, List<Optional<SeenTimes>> times, int level) {
    try (Backend backend = new Backend(level)) {
      return new TimeTable(first, times).encode(backend);
    }
  }

  private static boolean mayMeet(SeenTimes seen, String since, String until) {
    return seen.mayMeet(
        Optional.of(Instant.parse(since)), Optional.of(Instant.parse(until)), ZoneOffset.UTC);
  }

  @Test
  void theTableOfTheFormatIsAsShown() {
    byte[] shown = Documents.hex("times");
    TimeTable table = TimeTable.decode(shown, "table", UNPRIMED);
    assertTrue(table.isOf(1) && !table.isOf(2));
    assertTrue(table.of(1).isEmpty());
    SeenTimes seen = table.of(0).orElseThrow();
    assertTrue(mayMeet(seen, "2026-11-22T10:15:00Z", "2026-11-22T10:15:05Z"));
    assertFalse(mayMeet(seen, "2026-11-22T10:16:00Z", "2026-11-23T00:00:00Z"));
    assertArrayEquals(
        shown, encoded(0, List.of(seen("2026-11-22T10:15:02Z a", "b"), Optional.empty()), 5));
  }

  @Test
  void tellsOfItsBlocksAlone() {
    List<Optional<SeenTimes>> times = List.of(Optional.empty(), seen("a"), Optional.empty());
    for (int level : new int[] {1, 5, 9}) {
      TimeTable table = TimeTable.decode(encoded(300, times, level), "table", UNPRIMED);
      assertEquals(300, table.first());
      assertFalse(table.isOf(299) || table.isOf(303));
      assertTrue(table.isBefore(303) && !table.isBefore(299));
      assertTrue(table.of(301).orElseThrow().isEmpty());
      assertTrue(table.of(302).isEmpty());
    }
  }

  @Test
  void whatIsDamagedIsRefused() {
    byte[] good = encoded(0, List.of(seen("2026-11-22T10:15:02Z a")), 5);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThrows(Damaged.class, () -> TimeTable.decode(cut, "table", UNPRIMED));
    }
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    assertThrows(Damaged.class, () -> TimeTable.decode(longer, "table", UNPRIMED));
  }
}
