package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import semlog.event.JsonOutput;
import semlog.search.GrepColors;
import semlog.trigger.Alert;
import semlog.trigger.AlertSink;
import semlog.trigger.JsonAlerts;
import semlog.trigger.TextAlerts;

/** An alert as text. */
final class AlertText {
  /** Writes to memory, which does not fail. */
  @FunctionalInterface
  interface Writing {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  private AlertText() {}

  /** The object that standard output shows, with the whole event in it. */
  static String json(Alert alert) {
    return written(alert, JsonAlerts::withEvents).strip();
  }

  /** For people: one line, or more where lines of context come first. */
  static String full(Alert alert) {
    return written(alert, out -> new TextAlerts(out, GrepColors.none()));
  }

  /** For people, in one line. */
  static String summary(Alert alert) {
    return full(alert.withoutContext()).strip();
  }

  /** A text as it stands within the quotes of a JSON string. */
  static String escaped(String text) {
    String quoted =
        written(
            out -> {
              JsonOutput json = new JsonOutput(out);
              json.string(text);
              json.flush();
            });
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String written(Alert alert, Function<ByteArrayOutputStream, AlertSink> form) {
    return written(out -> form.apply(out).alert(alert));
  }

  static String written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
