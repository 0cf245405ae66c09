package semlog.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import semlog.condition.Reason;
import semlog.event.BadRecord;
import semlog.event.JsonOutput;
import semlog.query.Fields;

/**
 * Alerts as JSON, one a line, flushed one by one. What is known of the line has the names that it
 * has in events; a rule that says more of itself has {@code id}, {@code level} and {@code tags}
 * too:
 *
 * <pre>{@code
 * {"rule":"portnumber:8008","state":"firing","count":3,"by":{"host":"a"},
 *  "time":"2026-11-21T10:15:02Z","first":"2026-11-21T09:15:02Z","last":"2026-11-21T10:15:02Z",
 *  "matched":[{"field":"portnumber","value":"8008"}],"context":["Nov 21 10:…"],
 *  "@source":"admin.log","@line":17,"@timestamp":"2026-11-21T10:15:02Z","@message":"Nov 21 10:…"}
 * }</pre>
 *
 * <p>What was left out is an object without a rule; {@code ends_input} is there when nothing behind
 * it was read:
 *
 * <pre>{@code
 * {"bad_record":"Unexpected character ('o' (code 111))","count":1,"ends_input":true,
 *  "@source":"events.json","@line":17,"@byte":4096}
 * }</pre>
 */
public final class JsonAlerts implements AlertStream {
  /** Writes one of several. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private final JsonOutput json;
  private final boolean withEvents;

  /** Without the events that alerts may have. */
  public JsonAlerts(OutputStream out) {
    this(out, false);
  }

  private JsonAlerts(OutputStream out, boolean withEvents) {
    this.json = new JsonOutput(out);
    this.withEvents = withEvents;
  }

  /** With the whole event of each alert that has it, as the member {@code event}. */
  public static JsonAlerts withEvents(OutputStream out) {
    return new JsonAlerts(out, true);
  }

  @Override
  public void alert(Alert alert) throws IOException {
    json.raw('{');
    name("rule");
    json.string(alert.rule());
    member("id", alert.about().id());
    member("level", alert.about().level());
    someOf("tags", alert.about().tags(), '[', json::string, ']');
    member("state", Optional.of(alert.state().toString()));
    member("count", alert.count());
    someOf("by", alert.by(), '{', this::value, '}');
    member("time", alert.time().map(Instant::toString));
    member("first", alert.first().map(Instant::toString));
    member("last", alert.last().map(Instant::toString));
    allOf("matched", alert.reasons(), '[', this::reason, ']');
    someOf("context", alert.context(), '[', json::string, ']');
    if (alert.line().isPresent()) {
      line(alert.line().get());
    }
    end();
  }

  @Override
  public void leftOut(BadRecord bad, Optional<String> source, long count) throws IOException {
    json.raw('{');
    name("bad_record");
    json.string(bad.reason());
    member("count", count);
    if (bad.endsInput()) {
      json.raw(',');
      name("ends_input");
      json.raw("true".getBytes(UTF_8));
    }
    member("@source", source);
    member("@line", bad.line());
    member("@byte", bad.offsetBytes());
    end();
  }

  private void end() throws IOException {
    json.raw('}');
    json.raw('\n');
    json.flush();
  }

  private void reason(Reason reason) throws IOException {
    json.raw('{');
    name("field");
    json.string(reason.field());
    member("value", Optional.of(reason.value()));
    json.raw('}');
  }

  private void value(Reason reason) throws IOException {
    name(reason.field());
    json.string(reason.value());
  }

  /** Nothing where there are none. */
  private <T> void someOf(String name, List<T> items, char open, Item<T> written, char close)
      throws IOException {
    if (!items.isEmpty()) {
      allOf(name, items, open, written, close);
    }
  }

  private <T> void allOf(String name, List<T> items, char open, Item<T> written, char close)
      throws IOException {
    json.raw(',');
    name(name);
    json.raw(open);
    boolean first = true;
    for (T item : items) {
      if (!first) {
        json.raw(',');
      }
      first = false;
      written.write(item);
    }
    json.raw(close);
  }

  private void line(LogLine line) throws IOException {
    member("@source", line.source());
    if (line.number().isPresent()) {
      member("@line", line.number().getAsLong());
    }
    member("@timestamp", line.timestamp());
    member(Fields.MESSAGE, Optional.of(line.message()));
    member(Fields.MESSAGE + "_base64", line.exactMessage());
    if (withEvents && line.event().isPresent()) {
      json.raw(',');
      name("event");
      json.raw(line.event().get().getBytes(UTF_8));
    }
  }

  private void member(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.raw(',');
      name(name);
      json.string(value.get());
    }
  }

  private void member(String name, long value) throws IOException {
    json.raw(',');
    name(name);
    json.number(value);
  }

  private void name(String name) throws IOException {
    json.string(name);
    json.raw(':');
  }
}
