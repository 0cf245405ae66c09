package semlog.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import semlog.value.TimeContext;

/**
 * Fields that CrowdSec's tests state of lines of many services, where the line itself has the
 * value: which of them we tell, and how much of what we tell for them is another value.
 */
final class Services {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-01-01T00:00:00Z"));

  /**
   * Fields of the program that wrote the line: asked only where the line has a header of syslog.
   */
  private static final Set<String> OF_HEADER = Set.of("program", "machine", "timestamp", "pid");

  private static final String NOTHING = "-";

  /** Counts of one service or field. */
  private static final class Tally {
    private int stated;
    private int found;
    private int given;
    private int wrong;

    void add(Tally other) {
      stated += other.stated;
      found += other.found;
      given += other.given;
      wrong += other.wrong;
    }

    List<String> cells(String name) {
      return List.of(
          name,
          Integer.toString(stated),
          Report.share(Report.share(found, stated)),
          Report.share(1 - (given == 0 ? 0 : Report.share(wrong, given))));
    }
  }

  private final Report report;
  private final FieldMap map = new FieldMap();
  private final Map<String, Tally> byField = new TreeMap<>();

  Services(Report report) {
    this.report = report;
  }

  void measure(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      report.skipped("Fields of services", directory);
      return;
    }
    report.title("Fields of services, tests of CrowdSec's hub");
    report.head(List.of("service", "stated", "recall", "precision"));
    Tally all = new Tally();
    try (Stream<Path> services = Files.list(directory)) {
      for (Path service : services.filter(Files::isDirectory).sorted().toList()) {
        Tally tally = service(service);
        if (tally.stated > 0) {
          report.row(tally.cells(service.getFileName().toString()));
          all.add(tally);
        }
      }
    }
    byField.forEach((field, tally) -> report.row(tally.cells("field " + field)));
    report.row(all.cells("all"));
  }

  private Tally service(Path service) throws IOException {
    Tally tally = new Tally();
    Path asserts = service.resolve("parser.assert");
    List<String> lines = lines(service);
    if (!Files.exists(asserts) || lines.isEmpty()) {
      return tally;
    }
    Map<Integer, Map<FieldMap.Field, Set<String>>> stated = new HashMap<>();
    for (List<Asserts.Stated> events : Asserts.read(asserts)) {
      align(events, lines, stated);
    }
    List<Told> told = Told.of(lines, TIMES);
    String name = service.getFileName().toString();
    stated.forEach(
        (line, fields) ->
            fields.forEach(
                (field, values) -> {
                  Tally one = tally(field, values, told.get(line), name, lines.get(line));
                  tally.add(one);
                  byField.computeIfAbsent(field.name(), added -> new Tally()).add(one);
                }));
    return tally;
  }

  private static List<String> lines(Path service) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(service)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    return lines;
  }

  /** Events of a parser are those of lines in their order; not every line has one. */
  private void align(
      List<Asserts.Stated> events,
      List<String> lines,
      Map<Integer, Map<FieldMap.Field, Set<String>>> stated) {
    int line = 0;
    for (Asserts.Stated event : events) {
      int at = line;
      while (at < lines.size() && !lines.get(at).contains(event.message())) {
        at++;
      }
      if (at < lines.size()) {
        note(event, lines.get(at), stated.computeIfAbsent(at, added -> new HashMap<>()));
        line = at + 1;
      }
    }
  }

  private void note(Asserts.Stated event, String line, Map<FieldMap.Field, Set<String>> fields) {
    for (Map.Entry<String, String> field : event.fields()) {
      String value = field.getValue();
      boolean asked = event.syslog() || !OF_HEADER.contains(field.getKey());
      boolean there = !value.isBlank() && !value.equals(NOTHING) && line.contains(value);
      if (asked && there) {
        map.annotated(field.getKey())
            .ifPresent(known -> fields.computeIfAbsent(known, f -> new HashSet<>()).add(value));
      }
    }
  }

  private Tally tally(
      FieldMap.Field field, Set<String> values, Told told, String service, String line) {
    Tally tally = new Tally();
    tally.stated = 1;
    for (Told.Value value : told.values()) {
      String name = FieldMap.plain(value.name());
      boolean right = values.stream().anyMatch(v -> FieldMap.isSame(field, v, value.text()));
      boolean ours = field.ours().contains(name);
      if (right && (ours || field.accepted().contains(name))) {
        tally.found = 1;
      }
      if (ours && !value.text().isEmpty() && !value.text().equals(NOTHING)) {
        tally.given++;
        tally.wrong += right ? 0 : 1;
        if (!right) {
          report.miss(service, "wrong " + field.name() + values + " " + value + "\t" + line);
        }
      }
    }
    if (tally.found == 0) {
      report.miss(service, "missed " + field.name() + values + "\t" + line + "\t" + told.values());
    }
    return tally;
  }
}
