package semlog.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import semlog.value.TimeContext;

/**
 * Lines of fail2ban's tests that tell of an attack: whether we tell the host it came from and the
 * time. Times without a zone or year are those of the test's clock; the lines are in no order, and
 * the times of each are read alone.
 */
final class Fail2ban {
  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
  private static final TimeContext TIMES =
      TimeContext.of(ZONE, LocalDateTime.parse("2005-08-14T12:00:00").atZone(ZONE).toInstant());
  private static final Pattern ANNOTATION = Pattern.compile("^# ?failJSON: ?(\\{.*})");
  private static final Pattern MATCH = Pattern.compile("\"match\": ?true");
  private static final Pattern MEMBER = Pattern.compile("\"(host|time)\": ?\"([^\"]*)\"");

  /** A line and what is known of it; empty where nothing is. */
  private record Annotated(String line, String host, String time) {}

  private final Report report;
  private final FieldMap.Field source = new FieldMap().field("source_ip");

  Fail2ban(Report report) {
    this.report = report;
  }

  void measure(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      report.skipped("Hosts and times", directory);
      return;
    }
    report.title("Hosts and times of attacks, tests of fail2ban");
    report.head(List.of("service", "hosts", "right", "times", "right"));
    int[] all = new int[4];
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        int[] counts = service(file);
        if (counts[0] + counts[2] > 0) {
          row(file.getFileName().toString(), counts);
        }
        for (int i = 0; i < all.length; i++) {
          all[i] += counts[i];
        }
      }
    }
    row("all", all);
  }

  private void row(String name, int[] counts) {
    report.row(
        List.of(
            name,
            Integer.toString(counts[0]),
            Report.share(Report.share(counts[1], counts[0])),
            Integer.toString(counts[2]),
            Report.share(Report.share(counts[3], counts[2]))));
  }

  /** Hosts, right hosts, times, right times. */
  private int[] service(Path file) throws IOException {
    List<Annotated> lines = annotated(file);
    List<Told> told = Told.of(lines.stream().map(Annotated::line).toList(), TIMES);
    String name = file.getFileName().toString();
    int[] counts = new int[4];
    for (int i = 0; i < lines.size(); i++) {
      Annotated line = lines.get(i);
      if (!line.host().isEmpty() && line.line().contains(line.host())) {
        boolean right = isHost(line, told.get(i));
        count(counts, 0, right, name, "host " + line + " " + told.get(i).values());
      }
      if (!line.time().isEmpty()) {
        Told alone = Told.of(List.of(line.line()), TIMES).getFirst();
        count(counts, 2, isTime(line, alone), name, "time " + line + " " + alone.timestamp());
      }
    }
    return counts;
  }

  private void count(int[] counts, int at, boolean right, String where, String what) {
    counts[at]++;
    counts[at + 1] += right ? 1 : 0;
    if (!right) {
      report.miss(where, what);
    }
  }

  private static List<Annotated> annotated(Path file) throws IOException {
    List<Annotated> lines = new ArrayList<>();
    Optional<String> known = Optional.empty();
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      Matcher annotation = ANNOTATION.matcher(line);
      if (annotation.find()) {
        known = Optional.of(annotation.group(1)).filter(json -> MATCH.matcher(json).find());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        lines.add(annotated(line, known.orElse("")));
        known = Optional.empty();
      }
    }
    return lines;
  }

  private static Annotated annotated(String line, String json) {
    String host = "";
    String time = "";
    Matcher member = MEMBER.matcher(json);
    while (member.find()) {
      if (member.group(1).equals("host")) {
        host = member.group(2);
      } else {
        time = member.group(2);
      }
    }
    return new Annotated(line, host, time);
  }

  private boolean isHost(Annotated line, Told told) {
    return told.values().stream()
        .filter(value -> isSource(FieldMap.plain(value.name())))
        .anyMatch(value -> FieldMap.isSame(source, line.host(), value.text()));
  }

  private boolean isSource(String name) {
    return source.ours().contains(name) || source.accepted().contains(name);
  }

  private static boolean isTime(Annotated line, Told told) {
    if (told.timestamp().isEmpty()) {
      return false;
    }
    LocalDateTime wanted = LocalDateTime.parse(line.time().replaceFirst("-(\\d)T", "-0$1T"));
    LocalDateTime said = Instant.parse(told.timestamp()).atZone(ZONE).toLocalDateTime();
    return said.withNano(0).equals(wanted.withNano(0));
  }
}
