package semlog.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import semlog.value.TimeContext;

/**
 * Templates of the Loghub samples against their corrected truth, beside Drain's. Both get the same
 * lines: the messages without their headers, as is usual.
 */
final class Templates {
  private static final String SUFFIX = "_structured_corrected.csv";
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2020-01-01T00:00:00Z"));

  private final Report report;
  private final List<TemplateScore> ours = new ArrayList<>();
  private final List<TemplateScore> drains = new ArrayList<>();

  Templates(Report report) {
    this.report = report;
  }

  void measure(Path directory) throws IOException {
    List<Path> files = truths(directory);
    if (files.isEmpty()) {
      report.skipped("Templates", directory);
      return;
    }
    report.title("Templates, Loghub samples of 2,000 lines with corrected truth");
    report.head(List.of("system", "GA", "FGA", "PA", "FTA", "Drain GA", "FGA", "PA", "FTA"));
    for (Path file : files) {
      String system = file.getFileName().toString();
      measure(system.substring(0, system.indexOf('_')), Csv.read(file));
    }
    row("mean", TemplateScore.mean(ours), TemplateScore.mean(drains));
  }

  private static List<Path> truths(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private void measure(String system, Csv csv) throws IOException {
    List<String> lines = csv.column("Content");
    List<String> truth = csv.column("EventTemplate");
    List<String> ids = csv.column("EventId");
    List<String> found = Told.of(lines, TIMES).stream().map(Told::template).toList();
    ours.add(TemplateScore.of(truth, ids, found));
    drains.add(TemplateScore.of(truth, ids, Drain.templates(lines)));
    row(system, ours.getLast(), drains.getLast());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      boolean same = TemplateScore.normal(truth.get(i)).equals(TemplateScore.normal(found.get(i)));
      if (!same && seen.add(ids.get(i) + found.get(i))) {
        report.miss(system, truth.get(i) + "\t" + found.get(i));
      }
    }
  }

  private void row(String name, TemplateScore one, TemplateScore other) {
    report.row(
        List.of(
            name,
            Report.share(one.ga()),
            Report.share(one.fga()),
            Report.share(one.pa()),
            Report.share(one.fta()),
            Report.share(other.ga()),
            Report.share(other.fga()),
            Report.share(other.pa()),
            Report.share(other.fta())));
  }
}
