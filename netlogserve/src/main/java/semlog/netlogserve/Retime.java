package semlog.netlogserve;

import java.time.Duration;
import java.util.Optional;
import semlog.cli.Durations;
import semlog.fault.Mistyped;

/** Which times the replayed lines bear. */
sealed interface Retime {
  /** Their own. */
  record Keep() implements Retime {}

  /** Those at which they are replayed. */
  record Now() implements Retime {}

  /** Their own, moved. */
  record Shift(Duration by) implements Retime {}

  /** {@code keep}, {@code now}, {@code +2h} or {@code -30m}. */
  static Retime of(String text) {
    Optional<Duration> by = text.isEmpty() ? Optional.empty() : Durations.parse(text.substring(1));
    if (by.isPresent() && text.startsWith("+")) {
      return new Shift(by.get());
    }
    if (by.isPresent() && text.startsWith("-")) {
      return new Shift(by.get().negated());
    }
    return switch (text) {
      case "keep" -> new Keep();
      case "now" -> new Now();
      default ->
          throw new Mistyped(
              "--retime: '" + text + "' does not fit", "write now, keep, +2h or -30m");
    };
  }
}
