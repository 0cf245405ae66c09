package semlog.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import semlog.cli.Durations;
import semlog.cli.Suggestion;
import semlog.condition.Condition;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventReader;
import semlog.event.EventSink;
import semlog.fault.Mistyped;
import semlog.query.QueryParser;
import semlog.search.GrepColors;

/** What rules tell of events. */
final class Told {
  static final Watch.Settings SETTINGS =
      new Watch.Settings(0, false, 1000, Duration.ofSeconds(2), "@timestamp", () -> ZoneOffset.UTC);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Told() {}

  static Rule rule(String words, Firing firing) {
    return new Rule(
        words.strip(), new Condition.Match(QueryParser.parse(words)), List.of(), firing);
  }

  /**
   * A rule as written.
   *
   * @param settings {@code on=count by=host,user}
   */
  static Rule rule(String settings, String... queries) {
    RuleReader.Written written =
        new RuleReader.Written() {
          @Override
          public List<String> texts(String key) {
            return Arrays.stream(settings.split(" "))
                .filter(setting -> setting.startsWith(key + "="))
                .flatMap(setting -> values(key, setting.substring(key.length() + 1)))
                .toList();
          }

          @Override
          public String called(String key) {
            return key;
          }

          @Override
          public Mistyped mistake(String key, String what, String hint) {
            return new Mistyped(what, hint);
          }
        };
    return new RuleReader(written, Durations::parse, Suggestion::nearest)
        .read("r", Stream.of(queries).map(QueryParser::parse).toList());
  }

  private static Stream<String> values(String key, String value) {
    return key.equals("by") ? Stream.of(value.split(",")) : Stream.of(value);
  }

  /** The alerts as text without colours. */
  static String text(String json, Rule... rules) throws IOException {
    return told(json, out -> new TextAlerts(out, GrepColors.none()), SETTINGS, rules);
  }

  static String json(String json, Rule... rules) throws IOException {
    return told(json, JsonAlerts::new, SETTINGS, rules);
  }

  static String told(
      String json,
      Function<ByteArrayOutputStream, AlertSink> sink,
      Watch.Settings settings,
      Rule... rules)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Watch watch = new Watch(List.of(rules), List.of(), Detector.NONE, settings, sink.apply(out));
    watch.clock(NOW, false);
    feed(json, watch);
    return out.toString(UTF_8);
  }

  /** Hands the events of some JSON to a watch. */
  static void feed(String json, Watch watch) throws IOException {
    EventSink events =
        new EventSink() {
          @Override
          public void event(Event event) throws IOException {
            watch.event(event, Optional.of("in"));
          }

          @Override
          public void bad(BadRecord record) {
            throw new AssertionError(record.toString());
          }
        };
    EventReader reader = new EventReader(events, 1 << 22);
    byte[] bytes = json.getBytes(UTF_8);
    reader.feed(bytes, 0, bytes.length);
    reader.end();
  }
}
