package semlog.trigger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import semlog.event.JsonOutput;
import semlog.query.Fields;

/**
 * Alerts as JSON, one a line, flushed one by one. What is known of the line has the names that it
 * has in events:
 *
 * <pre>{@code
 * {"rule":"portnumber:8008","count":3,"matched":[{"field":"portnumber","value":"8008"}],
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
    json.raw(',');
    name("count");
    json.number(alert.count());
    json.raw(',');
    name("matched");
    matched(alert);
    member("@source", alert.source());
    if (alert.line().isPresent()) {
      json.raw(',');
      name("@line");
      json.number(alert.line().getAsLong());
    }
    member("@timestamp", alert.timestamp());
    member(Fields.MESSAGE, Optional.of(alert.message()));
    member(Fields.MESSAGE + "_base64", alert.exactMessage());
    json.raw('}');
    json.raw('\n');
    json.flush();
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
