package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * The time zone of the system. Where that is UTC, as on most servers, the tables of all zones need
 * not be read, which the JVM does twice and which takes a tenth of a short job.
 */
final class SystemZone {
  private static final Set<String> UTC = Set.of("UTC", "Etc/UTC");
  private static final Path ZONES = Path.of("/usr/share/zoneinfo");

  private SystemZone() {}

  /** The zone of this process. */
  static ZoneId ofProcess() {
    return System.getProperty("user.timezone", "").isEmpty()
            && isUtc(System.getenv(), Path.of("/etc/localtime"))
        ? ZoneOffset.UTC
        : ZoneId.systemDefault();
  }

  /**
   * Whether the zone is known to be UTC.
   *
   * @param localtime the link to the zone's file where the environment names none
   */
  static boolean isUtc(Map<String, String> environment, Path localtime) {
    String named = environment.getOrDefault("TZ", "");
    if (!named.isEmpty()) {
      return UTC.contains(named);
    }
    try {
      Path zone = localtime.resolveSibling(Files.readSymbolicLink(localtime)).normalize();
      return zone.startsWith(ZONES) && UTC.contains(ZONES.relativize(zone).toString());
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
