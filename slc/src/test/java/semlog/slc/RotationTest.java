package semlog.slc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.fault.Mistyped;

/** Archives end at whole multiples of a time of day, and are named by when they were begun. */
final class RotationTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path directory;

  @Test
  void aDayEndsAtMidnightWhateverTheClocksDo() {
    Rotation daily = Rotation.parse("1d");
    assertEquals(
        instant("2026-11-21T23:00:00Z"), daily.end(instant("2026-11-21T10:15:00Z"), BERLIN));
    assertEquals(
        instant("2026-11-22T23:00:00Z"), daily.end(instant("2026-11-21T23:00:00Z"), BERLIN));
    assertEquals(
        instant("2026-03-29T22:00:00Z"), daily.end(instant("2026-03-29T00:30:00Z"), BERLIN));
    Rotation hourly = Rotation.parse("1h");
    Instant before = instant("2026-10-25T00:30:00Z"); // 02:30, and it is put back to 02:00 next
    assertTrue(hourly.end(before, BERLIN).isAfter(before));
    Instant again = instant("2026-10-25T01:30:00Z"); // 02:30 once more
    assertTrue(hourly.end(again, BERLIN).isAfter(again));
  }

  @Test
  void aSizeIsOneOfTheArchive() {
    Rotation bySize = Rotation.parse("1K");
    assertTrue(bySize.isLong(1024));
    assertFalse(bySize.isLong(1023));
    assertEquals(Instant.MAX, bySize.end(Instant.EPOCH, BERLIN));
    for (String wrong : new String[] {"", "soon", "0", "0s", "-1d", "500ms"}) {
      assertThrows(Mistyped.class, () -> Rotation.parse(wrong), wrong);
    }
  }

  @Test
  void aTakenNameGetsANumber() throws IOException {
    Instant begun = instant("2026-11-21T23:05:09Z");
    ArchiveNames names = new ArchiveNames(directory.resolve("a-%Y%m%d-%H%M%S-%j%%.slc"), BERLIN);
    assertEquals("a-20261122-000509-326%.slc", names.free(begun).getFileName().toString());
    Files.createFile(names.free(begun));
    Path second = names.free(begun);
    assertEquals("a-20261122-000509-326%-2.slc", second.getFileName().toString());
    Files.createFile(TailFile.PLACE.of(second));
    assertEquals("a-20261122-000509-326%-3.slc", names.free(begun).getFileName().toString());
    assertThrows(Mistyped.class, () -> new ArchiveNames(directory.resolve("a-%Q.slc"), BERLIN));
    assertThrows(Mistyped.class, () -> new ArchiveNames(directory.resolve("a%"), BERLIN));
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }
}
