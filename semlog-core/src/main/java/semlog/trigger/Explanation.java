package semlog.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import semlog.event.Event;
import semlog.query.Query;

/** Why rules fired or did not: how many events answer their queries, and parts of these. */
public final class Explanation {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private long events;

  /** Nothing was seen of these rules yet. */
  public Explanation(List<Rule> rules) {
    rules.forEach(rule -> tallies.put(rule.name(), new Tally(rule.condition().query())));
  }

  /** An event has come. */
  public void event(Event event) {
    events++;
    tallies.values().forEach(tally -> tally.event(event));
  }

  /** Passes alerts on, and counts those of these rules. */
  public AlertSink counting(AlertSink sink) {
    return alert -> {
      Optional.ofNullable(tallies.get(alert.rule())).ifPresent(tally -> tally.alerts++);
      sink.alert(alert);
    };
  }

  /** What was seen of each rule: {@code brute force: 1 alert, 12 of 40 events answer …}. */
  public List<String> lines() {
    return tallies.entrySet().stream().map(rule -> line(rule.getKey(), rule.getValue())).toList();
  }

  private String line(String name, Tally tally) {
    String alerts = tally.alerts == 1 ? "1 alert" : tally.alerts + " alerts";
    String answers = "; of " + events + " events " + tally.answers + " answer it" + tally.parts();
    return name + ": " + (tally.alerts == 0 ? "did not fire" : alerts) + answers;
  }

  /** What was seen of one rule. */
  private static final class Tally {
    private final Query query;
    private final List<Query> parts;
    private final long[] partAnswers;
    private long answers;
    private long alerts;

    Tally(Query query) {
      this.query = query;
      this.parts = partsOf(query);
      this.partAnswers = new long[parts.size()];
    }

    private static List<Query> partsOf(Query query) {
      return switch (query) {
        case Query.And and -> and.parts();
        case Query.Or or -> or.parts();
        case Query.Not _, Query.Exists _, Query.Condition _ -> List.of();
      };
    }

    void event(Event event) {
      answers += query.matches(event) ? 1 : 0;
      for (int i = 0; i < partAnswers.length; i++) {
        partAnswers[i] += parts.get(i).matches(event) ? 1 : 0;
      }
    }

    String parts() {
      return IntStream.range(0, partAnswers.length)
          .mapToObj(i -> partAnswers[i] + " answer " + parts.get(i))
          .collect(Collectors.joining(", ", partAnswers.length == 0 ? "" : ": ", ""));
    }
  }
}
