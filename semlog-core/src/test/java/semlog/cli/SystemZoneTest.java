package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemZoneTest {
  @TempDir Path folder;

  @Test
  void isNamedByTheEnvironment() throws IOException {
    Path berlin = localtime("Europe/Berlin");
    assertTrue(SystemZone.isUtc(Map.of("TZ", "UTC"), berlin));
    assertTrue(SystemZone.isUtc(Map.of("TZ", "Etc/UTC"), berlin));
    assertFalse(SystemZone.isUtc(Map.of("TZ", "Europe/Berlin"), localtime("Etc/UTC")));
  }

  @Test
  void isThatOfTheLink() throws IOException {
    assertTrue(SystemZone.isUtc(Map.of(), localtime("Etc/UTC")));
    assertTrue(SystemZone.isUtc(Map.of("TZ", ""), localtime("UTC")));
    assertFalse(SystemZone.isUtc(Map.of(), localtime("Europe/Berlin")));
  }

  @Test
  void isUnknownWithoutALink() throws IOException {
    assertFalse(SystemZone.isUtc(Map.of(), folder.resolve("none")));
    assertFalse(SystemZone.isUtc(Map.of(), Files.writeString(folder.resolve("file"), "TZif")));
  }

  @Test
  void isWhatTheJvmTakes() {
    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    assertEquals(
        ZoneId.systemDefault().getRules().getOffset(now),
        SystemZone.ofProcess().getRules().getOffset(now));
  }

  @Test
  void isThatOfARelativeLink() throws IOException {
    Path real = folder.toRealPath();
    Path zone = real.relativize(Path.of("/usr/share/zoneinfo/Etc/UTC"));
    assertTrue(SystemZone.isUtc(Map.of(), Files.createSymbolicLink(real.resolve("zone"), zone)));
  }

  private Path localtime(String zone) throws IOException {
    Path link = folder.resolve(zone.replace('/', '-'));
    return Files.createSymbolicLink(link, Path.of("/usr/share/zoneinfo", zone));
  }
}
