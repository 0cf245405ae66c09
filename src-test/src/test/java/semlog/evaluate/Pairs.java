package semlog.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import semlog.value.TimeContext;

/**
 * Concept and instance pairs of SemParser's labels, such as {@code status, 200}. An attribute says
 * such a pair where the line itself has its name; those that are named after their type say none.
 */
final class Pairs {
  private static final String SUFFIX = "_gt.csv";
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2020-01-01T00:00:00Z"));

  private final Report report;

  Pairs(Report report) {
    this.report = report;
  }

  void measure(Path annotated) throws IOException {
    Path labels = annotated.resolve("semparser/label");
    if (!Files.isDirectory(labels)) {
      report.skipped("Pairs of name and value", labels);
      return;
    }
    report.title("Pairs of name and value, labels of SemParser");
    report.head(List.of("system", "precision", "recall", "F1"));
    List<Double> f1 = new ArrayList<>();
    try (Stream<Path> files = Files.list(labels)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        f1.add(measure(annotated, file));
      }
    }
    double mean = f1.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    report.row(List.of("mean", "", "", Report.share(mean)));
  }

  private double measure(Path annotated, Path labels) throws IOException {
    String system = labels.getFileName().toString().replace(SUFFIX, "");
    Csv csv = Csv.read(labels);
    List<List<String>> tokens = csv.column("log").stream().map(PythonList::strings).toList();
    List<String> raw = raw(annotated, system.replace("Andriod", "Android"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      lines.add(message(tokens.get(i), i < raw.size() ? raw.get(i) : ""));
    }
    List<Told> told = Told.of(lines, TIMES);
    int right = 0;
    int ours = 0;
    int theirs = 0;
    for (int i = 0; i < lines.size(); i++) {
      Set<List<String>> labelled = labelled(csv.column("pair").get(i));
      Set<List<String>> said = said(told.get(i), lines.get(i));
      ours += said.size();
      theirs += labelled.size();
      for (List<String> pair : labelled) {
        boolean both = said.contains(pair);
        right += both ? 1 : 0;
        if (!both) {
          report.miss(system, "not said " + pair + " " + said + "\t" + lines.get(i));
        }
      }
      for (List<String> pair : said) {
        if (!labelled.contains(pair)) {
          report.miss(system, "not labelled " + pair + "\t" + lines.get(i));
        }
      }
    }
    double precision = Report.share(right, ours);
    double recall = Report.share(right, theirs);
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    report.row(List.of(system, Report.share(precision), Report.share(recall), Report.share(f1)));
    return f1;
  }

  private static List<String> raw(Path annotated, String system) throws IOException {
    Path one = annotated.resolve("loghub-2k-logs").resolve(system + ".log");
    Path other = annotated.resolve("loghub-2.0-2k").resolve(system).resolve(system + "_2k.log");
    Path file = Files.exists(one) ? one : other;
    return Files.exists(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** The end of the line that consists of the tokens, or the tokens themselves. */
  private static String message(List<String> tokens, String line) {
    String wanted = squeezed(String.join("", tokens));
    for (int from = line.length() - 1; from >= 0; from--) {
      String rest = line.substring(from);
      if (!rest.startsWith(" ") && squeezed(rest).equals(wanted)) {
        return rest;
      }
    }
    return String.join(" ", tokens).replace("``", "\"").replace("''", "\"");
  }

  private static String squeezed(String text) {
    return text.replace("``", "\"").replace("''", "\"").replaceAll("\\s", "");
  }

  private static Set<List<String>> labelled(String pairs) {
    Set<List<String>> labelled = new HashSet<>();
    for (List<String> pair : PythonList.lists(pairs)) {
      if (pair.size() > 1) {
        labelled.add(List.of(name(pair.getFirst()), value(pair.getLast())));
      }
    }
    return labelled;
  }

  private static Set<List<String>> said(Told told, String line) {
    Set<List<String>> said = new HashSet<>();
    String spelled = name(line);
    for (Told.Value value : told.values()) {
      String numbered = value.name().equals("portnumber") ? "port" : value.name();
      String name = name(spelled.contains(name(numbered)) ? numbered : unnumbered(numbered));
      if (!name.isEmpty() && spelled.contains(name) && !value(value.text()).isEmpty()) {
        said.add(List.of(name, value(value.text())));
      }
    }
    return said;
  }

  private static String unnumbered(String name) {
    String base = name.replaceAll("\\d+$", "");
    return base.equals("portnumber") ? "port" : base;
  }

  /** Names without case and what joins their words. */
  private static String name(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** Values without quotes and brackets around them, and without a unit behind a blank. */
  private static String value(String value) {
    String bare = value.strip().replaceAll("^[\"'`\\[(<]+|[\"'`\\])>]+$", "");
    String[] words = bare.split("\\s+", -1);
    boolean unit =
        words.length == 2 && words[0].matches("[-+]?[\\d.]+") && words[1].matches("\\p{L}+");
    return (unit ? words[0] : bare).replaceAll("\\s", "");
  }
}
