package semlog.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as people write them on a command line. */
public final class Times {
  static final String FORMS =
      "a time like 2026-11-21, '2026-11-21 10:00', 2026-11-21T10:00:00Z, -2h, '30 min ago',"
          + " yesterday, now or @1700000000";
  private static final Pattern LOCAL =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:["
              + " T]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?");
  private static final Pattern OFFSET =
      Pattern.compile("([0-9-]{10})[ Tt]([0-9:.]{5,18})([Zz]|[+-][0-9]{2}:?[0-9]{2})");
  private static final Pattern EPOCH = Pattern.compile("@(-?[0-9]{1,11})(?:\\.([0-9]{1,9}))?");
  private static final Pattern AGO = Pattern.compile("([0-9]{1,9}) *([a-z]+) +ago");

  private Times() {}

  /**
   * The instant meant, or nothing when this is no time.
   *
   * @param now what relative times count from
   * @param zone what times without an offset are in
   */
  public static Optional<Instant> parse(String text, Instant now, ZoneId zone) {
    try {
      return of(text.strip(), now, zone);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> of(String text, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "now" -> Optional.of(now);
      case "today" -> Optional.of(today.atStartOfDay(zone).toInstant());
      case "yesterday" -> Optional.of(today.minusDays(1).atStartOfDay(zone).toInstant());
      case "tomorrow" -> Optional.of(today.plusDays(1).atStartOfDay(zone).toInstant());
      default -> absolute(text, zone).or(() -> relative(text, now));
    };
  }

  private static Optional<Instant> absolute(String text, ZoneId zone) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.matches()) {
      String zoned = offset.group(3).toUpperCase(Locale.ROOT);
      String colon = zoned.length() == 5 ? zoned.substring(0, 3) + ":" + zoned.substring(3) : zoned;
      return Optional.of(
          OffsetDateTime.parse(offset.group(1) + "T" + offset.group(2) + colon).toInstant());
    }
    Matcher local = LOCAL.matcher(text);
    if (local.matches()) {
      String time = local.group(2) == null ? "00:00" : local.group(2);
      return Optional.of(LocalDateTime.parse(local.group(1) + "T" + time).atZone(zone).toInstant());
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      String fraction = epoch.group(2) == null ? "" : epoch.group(2);
      long nanoseconds = Long.parseLong((fraction + "000000000").substring(0, 9));
      boolean before = epoch.group(1).startsWith("-");
      return Optional.of(
          Instant.ofEpochSecond(
              Long.parseLong(epoch.group(1)), before ? -nanoseconds : nanoseconds));
    }
    return Optional.empty();
  }

  private static Optional<Instant> relative(String text, Instant now) {
    Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
    if (ago.matches()) {
      return unit(ago.group(2))
          .map(unit -> now.minus(unit.multipliedBy(Long.parseLong(ago.group(1)))));
    }
    if (text.startsWith("-")) {
      return Durations.parse(text.substring(1)).map(now::minus);
    }
    return text.startsWith("+")
        ? Durations.parse(text.substring(1)).map(now::plus)
        : Optional.empty();
  }

  private static Optional<Duration> unit(String word) {
    return switch (word) {
      case "s", "sec", "secs", "second", "seconds" -> Optional.of(Duration.ofSeconds(1));
      case "m", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(1));
      case "h", "hour", "hours" -> Optional.of(Duration.ofHours(1));
      case "d", "day", "days" -> Optional.of(Duration.ofDays(1));
      case "w", "week", "weeks" -> Optional.of(Duration.ofDays(7));
      default -> Optional.empty();
    };
  }
}
