package semlog.slcnotify;

import java.util.List;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Usage;

/** The texts and options of {@code slcnotify}. */
final class SlcNotifyUsage {
  private SlcNotifyUsage() {}

  static Usage of() {
    return new Usage(
        "slcnotify",
        "tell of conditions in a stream of events",
        List.of("[OPTION]... TRIGGER..."),
        List.of(
            new Example("slc -j - < app.log | slcnotify portnumber:8008", "each such line"),
            new Example(
                "slcnotify 'status>=500 AND NOT host:lab*' -f events.json",
                "from a file of events"),
            new Example(
                "slcnotify --once user:root 'disk full'", "the first of either, from stdin"),
            new Example(
                "slc -j app.log | slcnotify --exit-code level:fatal", "exit 1 if there is one")),
        List.of(input(), alerts()),
        List.of(
            "0 all was read; alerts may have been given",
            "1 with --exit-code: a trigger fired",
            "2 mistyped command or trigger, or an input that could not be read to its end",
            "3 an alert could not be delivered"),
        true,
        List.of(
            "Reads events as slc -j writes them, or any other JSON: objects one a line, one after"
                + " the other in any layout, or one array of them, which need not be complete. An"
                + " alert is given as soon as the brace that closes its event has come.",
            "A trigger is FIELD:VALUE with wildcards * and ?, FIELD>VALUE (>= < <= = !=), ranges"
                + " FIELD:[A TO B], networks FIELD:10.0.0.0/8, FIELD:* for any value, joined by"
                + " AND, OR, NOT and parentheses. A word alone is text in the line. Each operand is"
                + " a trigger of its own: quote those with spaces. A nested member is a.b.",
            "An alert has the trigger, how often it has fired, the fields and values that made it"
                + " fire, and the line with its source, number and time: as text on a terminal,"
                + " as one line of JSON elsewhere.",
            "What is no event is told of, the first ten times of each input, and left out up to"
                + " the next line feed. Inside an array a mistake ends that input."));
  }

  private static OptionGroup input() {
    return OptionGroup.of(
        "Input",
        Option.repeated("FILE", "read events from FILE, - is standard input", "-f", "--file"),
        Option.value("SIZE", "leave out larger events (default: 64M, or what fits)", "--max-event")
            .inConfig());
  }

  private static OptionGroup alerts() {
    return OptionGroup.of(
        "Alerts",
        Option.flag("each trigger fires the first time only", "--once"),
        Option.value("FORMAT", "text or json (default: text on a terminal)", "--format")
            .withChoices("text", "json")
            .inConfig(),
        Option.flag("exit 1 when a trigger has fired", "--exit-code"));
  }
}
