package semlog.aggregate;

import java.time.Duration;
import java.time.Instant;

/** Slices of time of one length, counted from 1970 in UTC. */
final class Slices {
  private static final long THOUSAND = 1000;

  private final long milliseconds;
  private long lastNumber = Long.MIN_VALUE;
  private String lastStart = "";

  Slices(Duration length) {
    milliseconds = length.toMillis();
  }

  /** The beginning of the slice that an instant lies in, as RFC 3339 spells it. */
  String start(Instant instant) {
    long number = Math.floorDiv(instant.toEpochMilli(), milliseconds);
    if (number != lastNumber) {
      lastNumber = number;
      lastStart = spelled(number * milliseconds, milliseconds % THOUSAND != 0);
    }
    return lastStart;
  }

  /** A time in milliseconds since 1970. */
  static String spelled(long epochMilliseconds, boolean withFraction) {
    String text = Instant.ofEpochMilli(epochMilliseconds).toString();
    return withFraction && !text.contains(".") ? text.replace("Z", ".000Z") : text;
  }
}
