package semlog.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import semlog.condition.Reason;
import semlog.trigger.About;
import semlog.trigger.Alert;

/**
 * So many alerts in so long, and then one that sums up what was held back. That something is
 * resolved is told whenever it was told that it began.
 */
public final class NotifyLimit {
  /** What the summary calls itself in the place of a rule. */
  public static final String RULE = "suppressed alerts";

  /**
   * How many alerts in how long.
   *
   * @param count how many, at least 1
   * @param period in how long, above 0
   */
  public record Rate(int count, Duration period) {
    public Rate {
      if (count < 1 || period.isZero() || period.isNegative()) {
        throw new IllegalArgumentException(count + " in " + period);
      }
    }
  }

  private final Rate rate;

  /** The rules and keys that last, of which it was not told that they began. */
  private final Set<List<Object>> untold = new HashSet<>();

  private final Map<String, Long> heldBack = new TreeMap<>();
  private Instant begun = Instant.MIN;
  private int count;

  public NotifyLimit(Rate rate) {
    this.rate = rate;
  }

  /** Whether an alert may go now; if not, it is counted. */
  public boolean admits(Alert alert, Instant now) {
    List<Object> key = List.of(alert.rule(), alert.by());
    if (alert.state() == Alert.State.RESOLVED) {
      return !untold.remove(key);
    }
    if (count == 0 || !now.isBefore(begun.plus(rate.period()))) {
      begun = now;
      count = 0;
    }
    if (count < rate.count()) {
      count++;
      untold.remove(key);
      return true;
    }
    heldBack.merge(alert.rule(), 1L, Long::sum);
    if (alert.lasts()) {
      untold.add(key);
    }
    return false;
  }

  /**
   * What was held back, when the time in which it was is over.
   *
   * @param ends whether nothing comes any more, so that it is told at once
   */
  public Optional<Alert> summary(Instant now, boolean ends) {
    if (heldBack.isEmpty() || (!ends && now.isBefore(begun.plus(rate.period())))) {
      return Optional.empty();
    }
    List<Reason> rules =
        heldBack.entrySet().stream()
            .map(rule -> new Reason(rule.getKey(), Long.toString(rule.getValue())))
            .toList();
    long sum = heldBack.values().stream().mapToLong(Long::longValue).sum();
    heldBack.clear();
    return Optional.of(
        new Alert(
            RULE,
            About.NOTHING,
            Alert.State.FIRING,
            false,
            List.of(),
            sum,
            Optional.of(now),
            Optional.of(begun),
            Optional.of(now),
            rules,
            Optional.empty(),
            List.of()));
  }
}
