package semlog.trigger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteCursor;
import semlog.condition.Reason;

/**
 * Events and what a rule tells of them, each on a line that begins with a second: {@code 5 host=a}
 * is an event, {@code 5@7 host=a} one that comes late and {@code ?@7 host=a} one without a time,
 * {@code 9 idle} time that passes without one, {@code 9 restart} another watch that goes on, {@code
 * 5 firing a #3} an alert.
 */
final class Scenario {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Scenario() {}

  /** The alerts of a rule, of which the one query or the steps stand behind a bar. */
  static List<String> alerts(String rule, String events) throws IOException {
    return alerts(rule, events, Told.SETTINGS);
  }

  static List<String> alerts(String rule, String events, Watch.Settings settings)
      throws IOException {
    List<Alert> alerts = new ArrayList<>();
    String[] parts = rule.split(" +\\| +");
    Rule read = Told.rule(parts[0], Stream.of(parts).skip(1).toArray(String[]::new));
    Watch watch = new Watch(List.of(read), List.of(), Detector.NONE, settings, alerts::add);
    for (String line : events.lines().toList()) {
      String[] words = line.strip().split(" ");
      int at = words[0].indexOf('@');
      String time = at < 0 ? words[0] : words[0].substring(0, at);
      Instant came = START.plusSeconds(Long.parseLong(words[0].substring(at + 1)));
      if (words[1].equals("idle")) {
        watch.idle(came);
      } else if (words[1].equals("restart")) {
        ByteArraySink seen = new ByteArraySink();
        watch.save(seen);
        watch = new Watch(List.of(read), List.of(), Detector.NONE, settings, alerts::add);
        watch.restore(new ByteCursor(seen.toByteArray(), "seen"));
      } else {
        watch.clock(came, true);
        Told.feed(event(time, words), watch);
      }
    }
    return alerts.stream().map(Scenario::shown).toList();
  }

  private static String event(String second, String... words) {
    String time =
        second.equals("?") ? "none" : START.plusSeconds(Long.parseLong(second)).toString();
    return Stream.of(words)
        .skip(1)
        .map(word -> word.split("="))
        .map(pair -> ",\"" + pair[0] + "\":\"" + pair[1] + "\"")
        .collect(Collectors.joining("", "{\"@timestamp\":\"" + time + "\"", "}"));
  }

  private static String shown(Alert alert) {
    String key = alert.by().stream().map(Reason::value).collect(Collectors.joining(","));
    long second = alert.time().orElseThrow().getEpochSecond() - START.getEpochSecond();
    return second + " " + alert.state() + " " + key + (key.isEmpty() ? "#" : " #") + alert.count();
  }
}
