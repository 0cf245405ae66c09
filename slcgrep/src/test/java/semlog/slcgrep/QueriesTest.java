package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.EventOptions;
import semlog.EventStream;
import semlog.Learnt;
import semlog.value.TimeContext;

/** Queries of archives select the lines that jq selects of their events, planned or not. */
@Tag("slow")
class QueriesTest {
  private static final int ROUNDS = 150;
  private static final int LINES_OF_EACH = 12;

  @TempDir private Path directory;
  private String json = "";
  private String text = "";
  private List<String> types = List.of();

  @BeforeEach
  void archives() throws IOException {
    text = Corpus.real(Path.of("..", "src-test", "corpus"), LINES_OF_EACH);
    byte[] log = text.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    TimeContext times = TimeContext.of(ZoneOffset.UTC, Instant.EPOCH);
    try (EventStream stream =
        new EventStream(events, "", EventOptions.EACH_LINE, times, Learnt.nothing())) {
      stream.write(log, 0, log.length);
    }
    json = events.toString(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve("many"), Archived.of(log));
    Files.write(directory.resolve("one"), Archived.whole(log));
    types =
        Files.readAllLines(Path.of("..", "docs", "ATTRIBUTES.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\| `.*"))
            .map(line -> line.replaceAll("^[^`]*`|`.*", ""))
            .toList();
  }

  @Test
  void selectWhatJqSelects() throws Exception {
    assumeTrue(Oracle.isThere("jq"), "jq is not installed: apt-get install jq");
    QueryMaker maker = new QueryMaker(3, json, types);
    List<QueryMaker.Asked> asked = new ArrayList<>();
    StringBuilder program = new StringBuilder(QueryMaker.JQ);
    for (int round = 0; round < ROUNDS; round++) {
      asked.add(maker.next());
      String test = asked.getLast().jq();
      program.append(round == 0 ? "" : ", ");
      program.append(
          "(if %s then \"%d %s\" else empty end)".formatted(test, round, "\\(.\"@line\")"));
    }
    Files.writeString(directory.resolve("program"), program);
    Files.write(directory.resolve("events"), json.getBytes(StandardCharsets.ISO_8859_1));
    Oracle jq = Oracle.run(directory, "jq", List.of("-r", "-f", "program", "events"));
    assertEquals(0, jq.code());
    List<String> told = jq.out().lines().toList();
    assertTrue(told.size() > ROUNDS, "most queries select lines");
    for (int round = 0; round < ROUNDS; round++) {
      String before = round + " ";
      String expected =
          String.join(
              "\n",
              told.stream()
                  .filter(line -> line.startsWith(before))
                  .map(line -> line.substring(before.length()))
                  .toList());
      String query = asked.get(round).query();
      Grepped found =
          Grepped.of("", "--fields", "@line", "-Q", query, directory.resolve("one").toString());
      assertEquals(("@line\n" + expected).strip(), header(found.out()), query);
    }
  }

  @Test
  void selectTheSameWithoutPlan() {
    QueryMaker maker = new QueryMaker(4, json, List.of());
    PatternMaker patterns = new PatternMaker(5, text);
    String[][] flags = {
      {}, {"-n"}, {"-c"}, {"-n", "-C1"}, {"-l"}, {"-m2"}, {"-v", "-c"}, {"--json"}
    };
    for (int round = 0; round < ROUNDS; round++) {
      List<String> words = new ArrayList<>(List.of(flags[maker.below(flags.length)]));
      words.addAll(List.of("-Q", round % 4 == 0 ? other(maker) : maker.next().query()));
      if (maker.below(3) == 0) {
        words.addAll(List.of("-F", "-e", patterns.piece(3).replaceAll("[^ -~]", "")));
      }
      words.add(directory.resolve(maker.below(2) == 0 ? "many" : "one").toString());
      Grepped planned = Grepped.run("", words);
      words.addFirst("--no-index");
      Grepped looked = Grepped.run("", words);
      assertEquals(comparable(looked.out()), comparable(planned.out()), words.toString());
      assertEquals(looked.err(), planned.err(), words.toString());
      assertEquals(looked.code(), planned.code(), words.toString());
    }
  }

  /** A query that jq has no words for. */
  private static String other(QueryMaker maker) {
    String[] queries = {
      "ipv4:10.0.0.0/8",
      "src_ip:192.0.2.0/24 OR ipv4:127.0.0.1",
      "timestamp>=2026-11-21",
      "duration>10ms",
      "duration>1s AND NOT level:INFO",
      "size>=1K",
      "path:*.php",
      "status:[400 TO 599]",
      "number>100 AND number<200",
      "pid:{1000 TO 2000]",
      "@template:*session*",
      "@message:root AND user:*",
      "NOT @timestamp:*",
      "@timestamp>2026-01-01",
      "hex:* OR id:*",
      "url:*",
      "template:0123456789abcdef"
    };
    return queries[maker.below(queries.length)];
  }

  /** The header is not there when no line is. */
  private static String header(String out) {
    return out.isEmpty() ? "@line" : out.strip();
  }

  /** Without what JSON says of times. */
  private static String comparable(String out) {
    return out.replaceAll("\"(elapsed|elapsed_total)\":\\{[^}]*\\}", "");
  }
}
