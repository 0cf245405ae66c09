package semlog.slcgrep;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import semlog.aggregate.AggregationParser;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.search.FieldsPrinter;
import semlog.search.GrepPrinter;
import semlog.search.JsonPrinter;
import semlog.search.LineSink;
import semlog.search.RowFormat;
import semlog.search.SummaryPrinter;

/** Chooses how what is found is shown. */
final class Shows {
  private Shows() {}

  /** What the options ask for; {@code -q} is stronger than {@code -l}, that than {@code -c}. */
  static Show of(Arguments arguments, Options options, Session session) throws IOException {
    if (arguments.has("-q")) {
      return Show.of(summary(SummaryPrinter.Kind.NOTHING, options, session));
    }
    String names = arguments.last("-l", "-L").orElse("");
    if (!names.isEmpty()) {
      return named(names.equals("--files-with-matches"), options, session);
    }
    if (arguments.has("-c")) {
      return Show.of(summary(SummaryPrinter.Kind.COUNT, options, session));
    }
    if (options.isTable()) {
      return Tables.of(arguments, session);
    }
    if (arguments.has("--fields")) {
      return fields(fields(arguments, options, session));
    }
    return arguments.has("--json")
        ? json(session)
        : grep(new GrepPrinter(session.out(), options.style()), arguments.has("-o"));
  }

  private static SummaryPrinter summary(
      SummaryPrinter.Kind kind, Options options, Session session) {
    return new SummaryPrinter(session.out(), kind, options.style());
  }

  private static Show named(boolean with, Options options, Session session) {
    SummaryPrinter.Kind kind =
        with ? SummaryPrinter.Kind.NAMES_WITH : SummaryPrinter.Kind.NAMES_WITHOUT;
    SummaryPrinter printer = summary(kind, options, session);
    return new Show() {
      @Override
      public LineSink sink() {
        return printer;
      }

      @Override
      public boolean isFound(boolean selected) {
        return printer.hasPrinted();
      }
    };
  }

  private static Show grep(GrepPrinter printer, boolean onlyMatching) {
    return new Show() {
      @Override
      public LineSink sink() {
        return printer;
      }

      @Override
      public boolean hasContext() {
        return !onlyMatching;
      }
    };
  }

  private static Show json(Session session) {
    JsonPrinter printer = new JsonPrinter(session.out(), System::nanoTime);
    return new Show() {
      @Override
      public LineSink sink() {
        return printer;
      }

      @Override
      public boolean hasContext() {
        return true;
      }

      @Override
      public void finish() {
        printer.summary();
      }
    };
  }

  private static Show fields(FieldsPrinter printer) {
    return new Show() {
      @Override
      public LineSink sink() {
        return printer;
      }

      @Override
      public List<String> unseen() {
        return printer.unseen();
      }
    };
  }

  private static FieldsPrinter fields(Arguments arguments, Options options, Session session) {
    String format = arguments.text("--format").orElse("csv");
    if (format.equals("table")) {
      throw new Mistyped(
          "--fields writes no table, it writes lines as they come", "write csv, tsv or json");
    }
    return new FieldsPrinter(
        session.out(),
        AggregationParser.fields(arguments.text("--fields").orElseThrow()),
        RowFormat.valueOf(format.toUpperCase(Locale.ROOT)),
        options.style().lineBuffered());
  }
}
