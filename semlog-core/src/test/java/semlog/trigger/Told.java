package semlog.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventReader;
import semlog.event.EventSink;
import semlog.query.QueryTimes;
import semlog.search.GrepColors;

/** What rules tell of events. */
final class Told {
  private Told() {}

  static Rule rule(String words, Firing firing) {
    return Rule.ofQuery(words, QueryTimes.UTC, firing);
  }

  /** The alerts as text without colours. */
  static String text(String json, Rule... rules) throws IOException {
    return told(json, out -> new TextAlerts(out, GrepColors.none()), rules);
  }

  static String json(String json, Rule... rules) throws IOException {
    return told(json, JsonAlerts::new, rules);
  }

  static String told(String json, Function<ByteArrayOutputStream, AlertSink> sink, Rule... rules)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Watch watch = new Watch(List.of(rules), sink.apply(out));
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
    String told = out.toString(UTF_8);
    if (told.lines().count() != watch.alerts()) {
      throw new AssertionError(watch.alerts() + " alerts, told: " + told);
    }
    return told;
  }
}
