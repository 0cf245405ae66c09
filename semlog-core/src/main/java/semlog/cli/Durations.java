package semlog.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 500ms 5s 10m 2h 1d}, also joined: {@code 1h30m}. */
public final class Durations {
  static final String FORMS = "a duration like 500ms, 5s, 10m, 2h, 1d or 1h30m";
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})(\\.[0-9]{1,9})?(ms|[smhd])");

  private Durations() {}

  /** The length of time, or nothing when this is none. */
  public static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher part = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (end < text.length()) {
      if (!part.find(end) || part.start() != end) {
        return Optional.empty();
      }
      end = part.end();
      long unit = nanoseconds(part.group(3));
      double fraction = part.group(2) == null ? 0 : Double.parseDouble("0" + part.group(2));
      sum =
          sum.plus(Duration.ofNanos(unit).multipliedBy(Long.parseLong(part.group(1))))
              .plusNanos(Math.round(fraction * (double) unit));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private static long nanoseconds(String unit) {
    return switch (unit) {
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      case "d" -> 86_400_000_000_000L;
      default -> throw new IllegalArgumentException(unit);
    };
  }
}
