package semlog.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import semlog.aggregate.Row;

/** The parts of a page, each a heading, a note and a table. */
final class Sections {
  private static final int MOST_ROWS = 10;

  /** A source with fewer lines has no rate. */
  private static final int ENOUGH_LINES = 20;

  private final Report report;

  Sections(Report report) {
    this.report = report;
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append(section("Traffic", "Lines and errors for each " + slice(), chart("traffic"), ""));
    if (hasDurations()) {
      html.append(
          section("Response times", "Percentiles for each " + slice(), chart("durations"), ""));
    }
    html.append(pair(topTemplates(), rareTemplates()));
    html.append(pair(errors(), statuses()));
    html.append(pair(sources(), errorRates()));
    if (hasDurations()) {
      html.append(pair(slowPaths(), slowLines()));
    }
    if (!report.large().lines().isEmpty()) {
      html.append(pair(heavyPaths(), largeLines()));
    }
    if (report.failedLogins() > 0) {
      html.append(pair(failedLogins(), failedUsers()));
    }
    return html.toString();
  }

  private String slice() {
    return report.timeline().slice();
  }

  private boolean hasDurations() {
    return !report.slow().lines().isEmpty();
  }

  private static String chart(String id) {
    return "<div class=\"chart\" id=\"" + id + "\"></div>\n";
  }

  private static String pair(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return "<div class=\"pair\">\n" + first + second + "</div>\n";
  }

  /** A section; without a body it says that there is nothing. */
  private static String section(String heading, String note, String body, String kind) {
    return "<section"
        + (kind.isEmpty() ? "" : " class=\"" + kind + "\"")
        + "><h2>"
        + Html.escaped(heading)
        + "</h2><p class=\"note\">"
        + Html.escaped(note)
        + "</p>\n"
        + (body.isEmpty() ? "<p class=\"none\">None.</p>\n" : body)
        + "</section>\n";
  }

  /** The first rows of a table of counts, with bars. */
  private static String counts(String key, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    Sheet sheet = new Sheet(key, true, List.of("lines"));
    double greatest = count(rows.getFirst()).doubleValue();
    for (Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      sheet.row(
          Html.text(row.keys().getFirst()),
          List.of(Html.number(row.measures().getFirst())),
          count(row).doubleValue() / greatest);
    }
    return sheet.html();
  }

  private static BigDecimal count(Row row) {
    return row.measures().getFirst().orElse(BigDecimal.ZERO);
  }

  private String topTemplates() {
    return section(
        "Top templates",
        "What most lines say; <*> stands for what varies",
        counts("template", report.templates()),
        "");
  }

  private String rareTemplates() {
    List<Row> rare = new ArrayList<>(report.templates());
    if (rare.size() <= MOST_ROWS) {
      return "";
    }
    rare.sort(Comparator.comparing(Sections::count));
    Sheet sheet = new Sheet("template", false, List.of("lines"));
    for (Row row : rare.subList(0, Math.min(MOST_ROWS, rare.size()))) {
      sheet.row(Html.text(row.keys().getFirst()), List.of(Html.number(row.measures().getFirst())));
    }
    String note = "What hardly any line says, of " + Html.count(report.templates().size());
    return section("Rare templates", note, sheet.html(), "");
  }

  private String errors() {
    return section(
        "Errors",
        "Status 500 and above, levels from error on, or words of failure",
        counts("status and path, or template", report.errors()),
        "red");
  }

  private String statuses() {
    return report.statuses().isEmpty()
        ? ""
        : section("Status codes", "", counts("status", report.statuses()), "");
  }

  private String sources() {
    return report.sources().isEmpty()
        ? ""
        : section(
            "Top sources", "Addresses with most lines", counts("source", report.sources()), "");
  }

  private record Rate(String source, BigDecimal lines, BigDecimal errors) {
    double share() {
      return errors.doubleValue() / lines.doubleValue();
    }
  }

  private String errorRates() {
    Map<String, BigDecimal> failing = report.failing();
    List<Rate> rates = new ArrayList<>();
    for (Row row : report.sources()) {
      String source = Html.text(row.keys().getFirst());
      BigDecimal errors = failing.getOrDefault(source, BigDecimal.ZERO);
      if (errors.signum() > 0 && count(row).intValue() >= ENOUGH_LINES) {
        rates.add(new Rate(source, count(row), errors));
      }
    }
    rates.sort(Comparator.comparingDouble(Rate::share).reversed());
    Sheet sheet = new Sheet("source", true, List.of("lines", "errors", "rate"));
    for (Rate rate : rates.subList(0, Math.min(MOST_ROWS, rates.size()))) {
      sheet.row(
          rate.source(),
          List.of(
              Html.number(Optional.of(rate.lines())),
              Html.number(Optional.of(rate.errors())),
              Html.percent(rate.share())),
          rate.share());
    }
    String note =
        "Sources with " + ENOUGH_LINES + " lines or more; statuses from 400 on count as errors";
    return report.sources().isEmpty()
        ? ""
        : section("High error rate", note, rates.isEmpty() ? "" : sheet.html(), "red");
  }

  private String slowPaths() {
    return measured(
        "Slow requests",
        "By the duration that one in a hundred exceeds; with a unit, in seconds",
        List.of("p99", "p50", "max", "requests"),
        report.paths(),
        "amber");
  }

  private String heavyPaths() {
    return measured(
        "Large responses",
        "By the bytes of all",
        List.of("sum", "max", "requests"),
        report.weights(),
        "amber");
  }

  private static String measured(
      String heading, String note, List<String> names, List<Row> rows, String kind) {
    Predicate<Row> isKnown = row -> row.measures().getFirst().isPresent();
    List<Row> shown = rows.stream().filter(isKnown).limit(MOST_ROWS).toList();
    Sheet sheet = new Sheet("path", false, names);
    for (Row row : shown) {
      sheet.row(
          Html.text(row.keys().getFirst()), row.measures().stream().map(Html::number).toList());
    }
    return shown.isEmpty() ? "" : section(heading, note, sheet.html(), kind);
  }

  private String slowLines() {
    return noted("Slowest lines", "duration", report.slow());
  }

  private String largeLines() {
    return noted("Largest lines", "size", report.large());
  }

  private static String noted(String heading, String name, NotedLines lines) {
    Sheet sheet = new Sheet("line", false, List.of(name));
    for (NotedLines.Noted line : lines.lines()) {
      sheet.line(line.place(), line.text(), line.spelled());
    }
    return section(heading, "Where they stand, and what they say", sheet.html(), "");
  }

  private String failedLogins() {
    return section(
        "Failed log-ins",
        Html.count(report.failedLogins()) + " lines tell of one; by source",
        counts("source", report.failedBySource()),
        "red");
  }

  private String failedUsers() {
    return section(
        "Failed log-ins by user",
        "Accounts that were tried most",
        counts("user", report.failedByUser()),
        "red");
  }
}
