package semlog.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import semlog.aggregate.Aggregation;
import semlog.aggregate.AggregationParser;
import semlog.aggregate.Groups;
import semlog.aggregate.Row;
import semlog.query.Amounts;
import semlog.search.LineEvent;

/** Gathers all that a report tells, in bounded memory: of too many different values the first. */
final class Report {
  /** For each table. */
  private static final long BYTES = 6L << 20;

  private static final int LONGEST_TEXT = 400;

  private final TemplateWords words = new TemplateWords();
  private final Set<String> inputs = new LinkedHashSet<>();
  private final Timeline timeline = new Timeline();
  private final NotedLines slow = new NotedLines();
  private final NotedLines large = new NotedLines();
  private final Groups templates = counting("template");
  private final Groups errors = counting("error");
  private final Groups statuses = counting("status");
  private final Groups sources = counting("source");
  private final Groups failing = counting("source");
  private final Groups failedBySource = counting("source");
  private final Groups failedByUser = counting("user");
  private final Groups paths =
      asked("p99(duration), p50(duration), max(duration), count(duration) by path");
  private final Groups weights = asked("sum(size), max(size), count(size) by path");
  private final Groups all = asked("count(duration), p50(duration), p99(duration), sum(size)");
  private long lines;
  private long errorLines;
  private long failedLogins;

  private static Groups counting(String field) {
    return new Groups(Aggregation.counting(List.of(field)), BYTES, true);
  }

  private static Groups asked(String text) {
    return new Groups(AggregationParser.parse(text), BYTES, true);
  }

  /** How many lines at most a table lacks because it has too many different values. */
  long crowdedOut() {
    List<Groups> tables =
        List.of(
            templates,
            errors,
            statuses,
            sources,
            failing,
            failedBySource,
            failedByUser,
            paths,
            weights);
    return tables.stream().mapToLong(Groups::crowdedOut).max().orElse(0);
  }

  void input(String name) {
    inputs.add(name);
  }

  /**
   * Takes a line.
   *
   * @param place its input and number
   * @param text without its line feed
   */
  void add(LineEvent event, Optional<Instant> time, String place, byte[] text) {
    LineTraits traits = new LineTraits(event, words);
    Map<String, String> told = new TreeMap<>();
    told.put("template", traits.template());
    traits.source().ifPresent(value -> told.put("source", value));
    traits.path().ifPresent(value -> told.put("path", value));
    traits.status().ifPresent(value -> told.put("status", value));
    traits.user().ifPresent(value -> told.put("user", value));
    traits.duration().ifPresent(value -> told.put("duration", value));
    traits.size().ifPresent(value -> told.put("size", value));
    boolean error = traits.isError();
    lines++;
    for (Groups groups : List.of(templates, statuses, sources, paths, weights, all)) {
      add(groups, told);
    }
    if (error) {
      errorLines++;
      boolean isRequest = told.containsKey("status") && told.containsKey("path");
      told.put(
          "error", isRequest ? told.get("status") + " " + told.get("path") : traits.template());
      add(errors, told);
    }
    if (error || traits.isRefused()) {
      add(failing, told);
    }
    if (traits.isFailedLogin()) {
      failedLogins++;
      add(failedBySource, told);
      add(failedByUser, told);
    }
    Optional<Double> duration = traits.duration().flatMap(Report::number);
    time.ifPresent(at -> timeline.add(at, error, duration));
    note(slow, duration, told.get("duration"), place, text);
    note(large, traits.size().flatMap(Report::number), told.get("size"), place, text);
  }

  private static Optional<Double> number(String value) {
    return Amounts.parse(value).map(Number::doubleValue);
  }

  private static void add(Groups groups, Map<String, String> told) {
    groups.add(
        field -> Optional.ofNullable(told.get(field)).map(v -> v.getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  private static void note(
      NotedLines noted, Optional<Double> value, String spelled, String place, byte[] text) {
    if (value.isPresent() && value.get() > 0 && noted.wants(value.get())) {
      int length = Math.min(text.length, LONGEST_TEXT);
      String shown = new String(text, 0, length, StandardCharsets.UTF_8);
      noted.add(value.get(), spelled, place, length < text.length ? shown + "…" : shown);
    }
  }

  Set<String> inputs() {
    return inputs;
  }

  Timeline timeline() {
    return timeline;
  }

  NotedLines slow() {
    return slow;
  }

  NotedLines large() {
    return large;
  }

  long lines() {
    return lines;
  }

  long errorLines() {
    return errorLines;
  }

  long failedLogins() {
    return failedLogins;
  }

  List<Row> templates() {
    return templates.table().rows();
  }

  List<Row> errors() {
    return errors.table().rows();
  }

  List<Row> statuses() {
    return statuses.table().rows();
  }

  List<Row> sources() {
    return sources.table().rows();
  }

  /** How many errors each source has. */
  Map<String, BigDecimal> failing() {
    Map<String, BigDecimal> counts = new TreeMap<>();
    for (Row row : failing.table().rows()) {
      counts.put(Html.text(row.keys().getFirst()), row.measures().getFirst().orElseThrow());
    }
    return counts;
  }

  List<Row> failedBySource() {
    return failedBySource.table().rows();
  }

  List<Row> failedByUser() {
    return failedByUser.table().rows();
  }

  List<Row> paths() {
    return paths.table().rows();
  }

  List<Row> weights() {
    return weights.table().rows();
  }

  /** Number, median and 99th percentile of the durations, and the sum of the sizes. */
  Row all() {
    return all.table().rows().getFirst();
  }
}
