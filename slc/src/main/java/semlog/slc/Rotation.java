package semlog.slc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.cli.Durations;
import semlog.cli.Sizes;
import semlog.fault.Mistyped;

/**
 * When a live stream goes on in another archive: one of the two.
 *
 * @param every a time, in whole multiples of it from midnight on
 * @param bytes of the archive
 */
record Rotation(Optional<Duration> every, OptionalLong bytes) {
  /** Reads {@code 1d} or {@code 100M}. */
  static Rotation parse(String text) {
    Optional<Duration> every = Durations.parse(text).filter(time -> time.toSeconds() > 0);
    OptionalLong bytes = every.isPresent() ? OptionalLong.empty() : Sizes.parse(text);
    if (every.isEmpty() && bytes.orElse(0) == 0) {
      throw new Mistyped(
          "--rotate: '" + text + "' is no time and no size", "write 1d, 1h, 100M or the like");
    }
    return new Rotation(every, bytes);
  }

  /** When an archive is old enough that was begun at a moment. */
  Instant end(Instant begun, ZoneId zone) {
    if (every.isEmpty()) {
      return Instant.MAX;
    }
    long period = every.get().toSeconds();
    long local = LocalDateTime.ofInstant(begun, zone).toEpochSecond(ZoneOffset.UTC);
    long next = Math.floorDiv(local, period) * period + period;
    Instant end = LocalDateTime.ofEpochSecond(next, 0, ZoneOffset.UTC).atZone(zone).toInstant();
    return end.isAfter(begun) ? end : begun.plusSeconds(period); // clocks were put back
  }

  /** Whether an archive is long enough. */
  boolean isLong(long storedBytes) {
    return bytes.isPresent() && storedBytes >= bytes.getAsLong();
  }
}
