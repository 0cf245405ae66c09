package semlog.netlogserve;

import java.time.Duration;
import java.time.Instant;

/** Times in nanoseconds, as far as a long goes. */
final class Nanos {
  private Nanos() {}

  static long of(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** Since 1970. */
  static long of(Instant instant) {
    return of(Duration.between(Instant.EPOCH, instant));
  }
}
