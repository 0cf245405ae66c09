package semlog.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as typed on a command line: RFC 3339, {@code YYYY-MM-DD[ HH:MM[:SS]]}, {@code @epoch},
 * {@code now}, {@code today}, {@code yesterday}, {@code -2h} and {@code 30 min ago}.
 */
public final class Moments {
  private static final Pattern AGO =
      Pattern.compile("(?:-(?<n>\\d{1,9}) ?(?<u>[a-z]+)|(?<m>\\d{1,9}) ?(?<v>[a-z]+) ago)");

  private Moments() {}

  /**
   * The absolute time that a typed one means.
   *
   * @param now what {@code now} and {@code ago} count from
   * @return RFC 3339 in UTC for a relative time, the text itself when it is absolute, empty when it
   *     is no time
   */
  public static Optional<String> absolute(String text, Instant now) {
    String word = text.toLowerCase(Locale.ROOT);
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    return switch (word) {
      case "now" -> Optional.of(now.toString());
      case "today" -> Optional.of(today.toString());
      case "yesterday" -> Optional.of(today.minusDays(1).toString());
      default ->
          ago(word, now)
              .map(Instant::toString)
              .or(() -> Meaning.Time.parse(text).map(time -> text.replace(' ', 'T')));
    };
  }

  /** The first instant of a typed time; empty when it is no time. */
  public static Optional<Instant> instant(String text, Instant now) {
    return absolute(text, now).flatMap(Meaning.Time::parse).map(Meaning.Time::from);
  }

  private static Optional<Instant> ago(String word, Instant now) {
    Matcher match = AGO.matcher(word);
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean signed = match.group("n") != null;
    BigDecimal count = new BigDecimal(match.group(signed ? "n" : "m"));
    return Units.seconds(singular(match.group(signed ? "u" : "v")))
        .map(unit -> count.multiply(unit).movePointRight(3).longValue())
        .map(now::minusMillis);
  }

  private static String singular(String unit) {
    return switch (unit) {
      case "second", "seconds", "secs" -> "s";
      case "minute", "minutes", "mins" -> "min";
      case "hour", "hours" -> "h";
      case "day", "days" -> "d";
      case "week", "weeks" -> "w";
      default -> unit;
    };
  }
}
