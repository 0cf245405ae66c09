package semlog.sigma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventReader;
import semlog.event.EventSink;
import semlog.event.ValueMemo;
import semlog.trigger.Alert;
import semlog.trigger.Watch;

/** Rules held against events, and what came of it. */
final class Detections {
  private final RuleSet set;
  private final Mapping mapping = new Mapping();
  private LogSource given = LogSource.ANY;
  private Optional<String> least = Optional.empty();

  private Detections(Map<String, List<String>> placeholders) {
    set = new RuleSet(placeholders);
  }

  static Detections of(String... rules) {
    Detections made = new Detections(Map.of("names", List.of("alice", "b*b")));
    for (String rule : rules) {
      made.set.add("r.yml", Document.Content.of(rule));
    }
    return made;
  }

  /** Holds formulas against events, and remembers little of their values. */
  static Matcher matcher(List<Formula> formulas) {
    Questions questions = new Questions();
    List<Questions.Planned> planned = formulas.stream().map(questions::add).toList();
    return new Matcher(questions, new Occasion(questions), planned, new ValueMemo.Room(1000));
  }

  /** A rule with one selection. */
  static String rule(String title, String selection) {
    return "title: " + title + "\ndetection:\n  s:\n    " + selection + "\n  condition: s\n";
  }

  Detections mapping(String text) {
    mapping.add("m.yml", Document.Content.of(text));
    return this;
  }

  Detections own(String name) throws IOException {
    return mapping(Document.own(name));
  }

  Detections given(LogSource source) {
    given = source;
    return this;
  }

  Detections least(String level) {
    least = Optional.of(level);
    return this;
  }

  SigmaDetector detector() {
    return SigmaDetector.of(
        set, new SigmaOptions(List.of(), List.of(), given, least, Set.of(), Set.of()), mapping);
  }

  List<String> unusable() {
    detector();
    return set.unusable();
  }

  /** The alerts of events, each with the title and the values that made it fire. */
  List<String> alerts(String... events) {
    return told(events).stream()
        .map(alert -> alert.rule() + " " + alert.state() + alert.reasons() + alert.by())
        .toList();
  }

  /** The titles of what fired, in order. */
  List<String> fired(String... events) {
    return told(events).stream().map(Alert::rule).toList();
  }

  List<Alert> told(String... events) {
    List<Alert> alerts = new ArrayList<>();
    Watch.Settings settings =
        new Watch.Settings(
            0, false, 100, Duration.ofSeconds(2), "@timestamp", () -> ZoneOffset.UTC);
    Watch watch = new Watch(List.of(), List.of(), detector(), settings, alerts::add);
    watch.clock(Instant.parse("2026-11-21T10:00:00Z"), false);
    read(String.join("\n", events), event -> watch.event(event, Optional.empty()));
    return alerts;
  }

  /** Takes events. */
  interface Each {
    void event(Event event) throws IOException;
  }

  static void read(String json, Each each) {
    EventSink sink =
        new EventSink() {
          @Override
          public void event(Event event) throws IOException {
            each.event(event);
          }

          @Override
          public void bad(BadRecord bad) {
            throw new AssertionError(bad.toString());
          }
        };
    try {
      EventReader reader = new EventReader(sink, 1 << 20);
      byte[] bytes = json.getBytes(UTF_8);
      reader.feed(bytes, 0, bytes.length);
      reader.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
