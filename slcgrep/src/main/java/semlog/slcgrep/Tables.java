package semlog.slcgrep;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import semlog.aggregate.AggregateSink;
import semlog.aggregate.Aggregation;
import semlog.aggregate.AggregationParser;
import semlog.aggregate.Histogram;
import semlog.aggregate.HistogramSink;
import semlog.aggregate.Table;
import semlog.aggregate.TableFormat;
import semlog.aggregate.TableWriter;
import semlog.aggregate.TextTable;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.search.LineSink;

/** What is told of the selected lines together: counts, sums and percentiles as a table. */
final class Tables {
  /** Options that each ask for another table. */
  private static final List<String> KINDS =
      List.of("--count-by", "--top", "--agg", "--templates", "--histogram", "--report");

  private static final String SLICE = "--timeslice";
  private static final int HISTOGRAM_ROWS = 40;
  private static final int COLUMNS = 80;
  private static final int LEAST_COLUMNS = 40;

  private Tables() {}

  /** Whether a table is asked for. */
  static boolean isAsked(Arguments arguments) {
    return arguments.has(SLICE) || KINDS.stream().anyMatch(arguments::has);
  }

  /** Whether the table needs the times of lines. */
  static boolean isTimed(Arguments arguments) {
    return arguments.has(SLICE) || arguments.has("--histogram") || arguments.has("--report");
  }

  static Show of(Arguments arguments, Session session) throws IOException {
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.removeIf(kind -> !arguments.has(kind));
    if (kinds.size() > 1) {
      throw new Mistyped(
          kinds.getFirst() + " and " + kinds.get(1) + " are two tables", "ask for one at a time");
    }
    if (arguments.has("--report")) {
      return ReportFile.of(arguments.text("--report").orElseThrow(), session);
    }
    return arguments.has("--histogram")
        ? histogram(arguments, session)
        : aggregation(aggregation(arguments), arguments, session);
  }

  private static Aggregation aggregation(Arguments arguments) {
    Aggregation plain = plain(arguments);
    Optional<Duration> slice = arguments.duration(SLICE);
    if (slice.isPresent() && slice.get().toMillis() < 1) {
      throw new Mistyped(
          SLICE + ": '" + arguments.text(SLICE).orElseThrow() + "' is too short",
          "write 1ms or more");
    }
    return slice.isPresent() ? plain.sliced(slice.get()) : plain;
  }

  private static Aggregation plain(Arguments arguments) {
    if (arguments.has("--count-by")) {
      return Aggregation.counting(
          AggregationParser.fields(arguments.text("--count-by").orElseThrow()));
    }
    if (arguments.has("--top")) {
      return top(arguments.text("--top").orElseThrow());
    }
    if (arguments.has("--agg")) {
      return AggregationParser.parse(arguments.text("--agg").orElseThrow());
    }
    return Aggregation.counting(
        arguments.has("--templates") ? List.of("@template_id", "@template") : List.of());
  }

  private static Aggregation top(String value) {
    String[] words = value.strip().split("\\s+", 2);
    if (words.length < 2 || !words[0].matches("[1-9][0-9]{0,6}")) {
      throw new Mistyped(
          "--top: '" + value + "' does not fit", "write for instance --top 10 src_ip");
    }
    return Aggregation.counting(AggregationParser.fields(words[1]))
        .atMost(Integer.parseInt(words[0]));
  }

  private static Show aggregation(Aggregation asked, Arguments arguments, Session session) {
    AggregateSink sink = new AggregateSink(asked);
    String lacked = asked.by().isEmpty() ? "time" : String.join(" or no ", asked.by());
    return new Show() {
      @Override
      public LineSink sink() {
        return sink;
      }

      @Override
      public List<String> unseen() {
        return sink.unseen();
      }

      @Override
      public void finish() throws IOException {
        boolean any = sink.groups().lines() > 0;
        write(any ? Optional.of(sink.groups().table()) : Optional.empty(), arguments, session);
        left(sink.groups().leftOut(), sink.groups().lines(), lacked, arguments, session);
      }
    };
  }

  private static Show histogram(Arguments arguments, Session session) {
    HistogramSink sink = new HistogramSink(new Histogram(HISTOGRAM_ROWS));
    return new Show() {
      @Override
      public LineSink sink() {
        return sink;
      }

      @Override
      public void finish() throws IOException {
        Histogram histogram = sink.histogram();
        Table table = histogram.table();
        write(table.rows().isEmpty() ? Optional.empty() : Optional.of(table), arguments, session);
        left(histogram.leftOut(), histogram.lines(), "time", arguments, session);
      }
    };
  }

  private static void left(
      long leftOut, long lines, String lacked, Arguments arguments, Session session) {
    if (leftOut > 0 && !arguments.has("-s")) {
      session.tell(leftOut + " of " + lines + " lines have no " + lacked);
    }
  }

  private static void write(Optional<Table> table, Arguments arguments, Session session)
      throws IOException {
    if (table.isPresent()) {
      String usual = session.outTerminal().isTerminal() ? "table" : "csv";
      String format = arguments.text("--format").orElse(usual).toUpperCase(Locale.ROOT);
      TableWriter.write(table.get(), TableFormat.valueOf(format), layout(session), session.out());
    }
  }

  private static TextTable layout(Session session) {
    String columns = session.environment().getOrDefault("COLUMNS", "");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : COLUMNS;
    return new TextTable(Math.max(LEAST_COLUMNS, width), hasBlocks(session));
  }

  /** Whether the locale is one of UTF-8. */
  private static boolean hasBlocks(Session session) {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = session.environment().getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
      }
    }
    return false;
  }
}
