package semlog.slcgrep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.search.FieldsPrinter;
import semlog.search.GrepPrinter;
import semlog.search.JsonPrinter;
import semlog.search.LineSink;
import semlog.search.RowFormat;
import semlog.search.SummaryPrinter;

/** Chooses how selected lines are shown. */
final class Sinks {
  private Sinks() {}

  /** What the options ask for; {@code -q} is stronger than {@code -l}, that than {@code -c}. */
  static LineSink of(Arguments arguments, Options options, Session session) {
    if (arguments.has("-q")) {
      return summary(SummaryPrinter.Kind.NOTHING, options, session);
    }
    String names = arguments.last("-l", "-L").orElse("");
    if (!names.isEmpty()) {
      boolean with = names.equals("--files-with-matches");
      return summary(
          with ? SummaryPrinter.Kind.NAMES_WITH : SummaryPrinter.Kind.NAMES_WITHOUT,
          options,
          session);
    }
    if (arguments.has("-c")) {
      return summary(SummaryPrinter.Kind.COUNT, options, session);
    }
    if (arguments.has("--fields")) {
      return fields(arguments, options, session);
    }
    return arguments.has("--json")
        ? new JsonPrinter(session.out(), System::nanoTime)
        : new GrepPrinter(session.out(), options.style());
  }

  private static SummaryPrinter summary(
      SummaryPrinter.Kind kind, Options options, Session session) {
    return new SummaryPrinter(session.out(), kind, options.style());
  }

  private static FieldsPrinter fields(Arguments arguments, Options options, Session session) {
    RowFormat format =
        arguments
            .text("--format")
            .map(name -> RowFormat.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(RowFormat.CSV);
    return new FieldsPrinter(
        session.out(),
        names(arguments.text("--fields").orElseThrow()),
        format,
        options.style().lineBuffered());
  }

  /**
   * The names in a list such as {@code a,b}.
   *
   * @throws Mistyped with a caret where a name is missing
   */
  static List<String> names(String list) {
    List<String> names = Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    int at = 0;
    for (String part : list.split(",", -1)) {
      if (part.isBlank()) {
        throw new Mistyped("a field name is missing", list, at, "write for instance src_ip,status");
      }
      at += part.length() + 1;
    }
    return names;
  }
}
