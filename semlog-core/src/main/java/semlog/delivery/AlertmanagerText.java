package semlog.delivery;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import semlog.condition.Reason;
import semlog.event.JsonOutput;
import semlog.trigger.Alert;

/**
 * An alert as the API of Alertmanager takes it, version 2. The rule and the key are its labels,
 * which make it the same alert when it is sent again; what differs is in annotations. One that is
 * resolved has an end; one that just happened gets the end that Alertmanager gives those it hears
 * nothing of.
 */
final class AlertmanagerText {
  private AlertmanagerText() {}

  static String of(Alert alert, Instant now) {
    return AlertText.written(
        out -> {
          JsonOutput json = new JsonOutput(out);
          write(alert, now, json);
          json.flush();
        });
  }

  private static void write(Alert alert, Instant now, JsonOutput json) throws IOException {
    json.raw('[');
    json.raw('{');
    members("labels", labels(alert), json);
    json.raw(',');
    members("annotations", annotations(alert), json);
    if (alert.state() == Alert.State.RESOLVED) {
      json.raw(',');
      member("endsAt", now.toString(), json);
    } else {
      json.raw(',');
      member("startsAt", alert.time().filter(now::isAfter).orElse(now).toString(), json);
    }
    json.raw('}');
    json.raw(']');
  }

  private static Map<String, String> labels(Alert alert) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("alertname", alert.rule());
    alert.about().level().ifPresent(level -> labels.put("severity", level));
    for (Reason field : alert.by()) {
      labels.putIfAbsent(label(field.field()), field.value());
    }
    return labels;
  }

  private static Map<String, String> annotations(Alert alert) {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put("summary", AlertText.summary(alert));
    annotations.put("alert", AlertText.json(alert));
    return annotations;
  }

  /** A name that Prometheus takes for a label. */
  private static String label(String field) {
    String name = field.replaceAll("[^A-Za-z0-9_]", "_");
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static void members(String name, Map<String, String> values, JsonOutput json)
      throws IOException {
    json.string(name);
    json.raw(':');
    char before = '{';
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.raw(before);
      member(value.getKey(), value.getValue(), json);
      before = ',';
    }
    json.raw('}');
  }

  private static void member(String name, String value, JsonOutput json) throws IOException {
    json.string(name);
    json.raw(':');
    json.string(value);
  }
}
