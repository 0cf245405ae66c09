package semlog.trigger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import semlog.condition.Reason;
import semlog.event.JsonOutput;
import semlog.query.Fields;

/**
 * Alerts as JSON, one a line, flushed one by one. What is known of the line has the names that it
 * has in events:
 *
 * <pre>{@code
 * {"rule":"portnumber:8008","state":"firing","count":3,"by":{"host":"a"},
 *  "time":"2026-11-21T10:15:02Z","first":"2026-11-21T09:15:02Z","last":"2026-11-21T10:15:02Z",
 *  "matched":[{"field":"portnumber","value":"8008"}],"context":["Nov 21 10:…"],
 *  "@source":"admin.log","@line":17,"@timestamp":"2026-11-21T10:15:02Z","@message":"Nov 21 10:…"}
 * }</pre>
 */
public final class JsonAlerts implements AlertSink {
  private final JsonOutput json;

  public JsonAlerts(OutputStream out) {
    this.json = new JsonOutput(out);
  }

  @Override
  public void alert(Alert alert) throws IOException {
    json.raw('{');
    name("rule");
    json.string(alert.rule());
    member("state", Optional.of(alert.state().toString()));
    json.raw(',');
    name("count");
    json.number(alert.count());
    key(alert);
    member("time", alert.time().map(Instant::toString));
    member("first", alert.first().map(Instant::toString));
    member("last", alert.last().map(Instant::toString));
    json.raw(',');
    name("matched");
    matched(alert);
    context(alert);
    if (alert.line().isPresent()) {
      line(alert.line().get());
    }
    json.raw('}');
    json.raw('\n');
    json.flush();
  }

  private void key(Alert alert) throws IOException {
    char before = '{';
    for (Reason value : alert.by()) {
      if (before == '{') {
        json.raw(',');
        name("by");
      }
      json.raw(before);
      name(value.field());
      json.string(value.value());
      before = ',';
    }
    if (before == ',') {
      json.raw('}');
    }
  }

  private void matched(Alert alert) throws IOException {
    json.raw('[');
    boolean first = true;
    for (Reason reason : alert.reasons()) {
      if (!first) {
        json.raw(',');
      }
      first = false;
      json.raw('{');
      name("field");
      json.string(reason.field());
      member("value", Optional.of(reason.value()));
      json.raw('}');
    }
    json.raw(']');
  }

  private void context(Alert alert) throws IOException {
    char before = '[';
    for (String line : alert.context()) {
      if (before == '[') {
        json.raw(',');
        name("context");
      }
      json.raw(before);
      json.string(line);
      before = ',';
    }
    if (before == ',') {
      json.raw(']');
    }
  }

  private void line(LogLine line) throws IOException {
    member("@source", line.source());
    if (line.number().isPresent()) {
      json.raw(',');
      name("@line");
      json.number(line.number().getAsLong());
    }
    member("@timestamp", line.timestamp());
    member(Fields.MESSAGE, Optional.of(line.message()));
    member(Fields.MESSAGE + "_base64", line.exactMessage());
  }

  private void member(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.raw(',');
      name(name);
      json.string(value.get());
    }
  }

  private void name(String name) throws IOException {
    json.string(name);
    json.raw(':');
  }
}
