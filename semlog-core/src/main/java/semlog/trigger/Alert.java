package semlog.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import semlog.condition.Reason;

/**
 * A rule has fired, fires still, or is resolved.
 *
 * @param rule its name
 * @param about what else is known of the rule
 * @param lasts whether it is told when it is over; else it just happened
 * @param by the key, a value for each field that the rule asks for
 * @param count how many events speak for it: for a condition that just happens, how often it has
 * @param time when it came to be so, on the clock of the events
 * @param first when its first event came
 * @param last when its last event came
 * @param reasons the values that made it fire; none when it is their absence
 * @param line the line that made it fire, or the last one of its key; none when there never was one
 * @param context the lines before it in its input
 */
public record Alert(
    String rule,
    About about,
    State state,
    boolean lasts,
    List<Reason> by,
    long count,
    Optional<Instant> time,
    Optional<Instant> first,
    Optional<Instant> last,
    List<Reason> reasons,
    Optional<LogLine> line,
    List<String> context) {

  /** Whether what it tells of goes on. */
  public enum State {
    FIRING("firing"),
    RESOLVED("resolved");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  public Alert {
    by = List.copyOf(by);
    reasons = List.copyOf(reasons);
    context = List.copyOf(context);
  }

  /** The same without the lines before. */
  public Alert withoutContext() {
    return new Alert(
        rule, about, state, lasts, by, count, time, first, last, reasons, line, List.of());
  }
}
