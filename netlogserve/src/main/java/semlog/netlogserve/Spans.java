package semlog.netlogserve;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people. */
final class Spans {
  private Spans() {}

  /** {@code 5.003 s}, {@code 02:03:04} or {@code 12 d 02:03:04}. */
  static String text(Duration span) {
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return String.format(Locale.ROOT, "%.3f s", (double) span.toMillis() / 1000);
    }
    String clock =
        String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            span.toHoursPart(),
            span.toMinutesPart(),
            span.toSecondsPart());
    return span.toDays() == 0 ? clock : span.toDays() + " d " + clock;
  }
}
