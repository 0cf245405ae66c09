package semlog.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import semlog.condition.Reason;
import semlog.fault.Mistyped;
import semlog.trigger.Alert;
import semlog.trigger.LogLine;

/**
 * Text around parts of an alert: {@code {"text": "{{rule}}: {{line}}"}}. A part is spelled as it is
 * within the quotes of a JSON string; {@code {{alert}}} is the whole alert, an object.
 */
public record Template(String text) {
  private static final Pattern PART = Pattern.compile("\\{\\{ *([a-z]*) *\\}\\}");
  private static final Map<String, Function<Alert, String>> PARTS =
      Map.ofEntries(
          Map.entry("rule", Alert::rule),
          Map.entry("state", alert -> alert.state().toString()),
          Map.entry("key", alert -> values(alert.by())),
          Map.entry("count", alert -> Long.toString(alert.count())),
          Map.entry("time", alert -> text(alert.time())),
          Map.entry("first", alert -> text(alert.first())),
          Map.entry("last", alert -> text(alert.last())),
          Map.entry("matched", alert -> values(alert.reasons())),
          Map.entry("context", alert -> String.join("\n", alert.context())),
          Map.entry("line", alert -> text(alert.line().map(LogLine::message))),
          Map.entry("source", alert -> text(alert.line().flatMap(LogLine::source))),
          Map.entry("summary", AlertText::summary));

  private static final String WHOLE = "alert";

  /** The alert itself. */
  public static final Template ALERT = new Template("{{" + WHOLE + "}}");

  public Template {
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String name = part.group(1);
      if (!name.equals(WHOLE) && !PARTS.containsKey(name)) {
        throw new Mistyped("no part {{" + name + "}} of an alert", "the parts are " + names());
      }
    }
  }

  private static String names() {
    List<String> names = new ArrayList<>(PARTS.keySet().stream().sorted().toList());
    names.addFirst(WHOLE);
    return String.join(", ", names);
  }

  /** The text of an alert. */
  String fill(Alert alert) {
    return PART.matcher(text)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    part.group(1).equals(WHOLE)
                        ? AlertText.json(alert)
                        : AlertText.escaped(PARTS.get(part.group(1)).apply(alert))));
  }

  private static String values(List<Reason> values) {
    return values.stream().map(Reason::toString).collect(Collectors.joining(", "));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
