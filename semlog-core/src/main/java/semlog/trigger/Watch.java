package semlog.trigger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.event.Event;

/**
 * Holds every event against every rule, and tells of those that fire, in the order of the rules.
 */
public final class Watch {
  private final List<Rule> rules;
  private final AlertSink sink;

  /** How often the condition of each rule has held. */
  private final long[] counts;

  private long alerts;

  public Watch(List<Rule> rules, AlertSink sink) {
    this.rules = List.copyOf(rules);
    this.sink = sink;
    this.counts = new long[rules.size()];
  }

  /**
   * Takes the next event.
   *
   * @param input the source of an event that does not name one
   */
  public void event(Event event, Optional<String> input) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      Rule rule = rules.get(i);
      if (counts[i] > 0 && rule.firing() == Firing.FIRST_TIME) {
        continue;
      }
      switch (rule.condition()) {
        case Condition.Match match -> {
          if (match.query().matches(event)) {
            counts[i]++;
            alerts++;
            List<Reason> reasons = Reasons.of(match.query(), event);
            sink.alert(Alert.of(rule, counts[i], reasons, event, input));
          }
        }
      }
    }
  }

  /** How many alerts there were. */
  public long alerts() {
    return alerts;
  }
}
