package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.AttributeNames;
import semlog.bytes.ByteArraySource;
import semlog.seal.Keyring;

/** Tables made from the columns of archives are those made from their lines, on the corpus. */
@Tag("slow")
class ColumnsLikeLinesTest {
  private static final int MOST_BYTES = 12_000;
  private static final int MOST_NAMES = 3;

  @TempDir private Path directory;

  @Test
  void onTheCorpus() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "src-test", "corpus"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] log = Files.readAllBytes(file);
        if (log.length == 0) {
          continue;
        }
        compare(file, Arrays.copyOf(log, Math.min(log.length, MOST_BYTES)));
      }
    }
  }

  @Test
  void ofLinesInPieces() throws IOException {
    String line = "GET /index.html from 192.0.2.7 took 12ms " + "x".repeat(1 << 20);
    String object = "{\"text\":\"" + line + "\",\"time\":\"2026-11-23T04:05:06Z\"}\n";
    for (String time : List.of("", "2026-11-22 01:02:03.004 ")) {
      String log = line + "y\n" + time + "status=200\r\nstatus=404\r\n" + time + line + line + "\n";
      String all = log + object + "status=1\n" + object + log + time + line;
      compare(Path.of("pieces"), all.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void ofLinesThatAreKeptWhole() throws IOException {
    Random random = new Random(11);
    StringBuilder log = new StringBuilder();
    for (int line = 0; line < 8_000; line++) {
      for (int word = 0; word < 8; word++) {
        log.append((char) ('a' + random.nextInt(26))).append(",;|+".charAt(random.nextInt(4)));
      }
      log.append(" from 192.0.2.%d status=%d\n".formatted(line % 9, line % 7));
    }
    Path file = Path.of("whole");
    byte[] archive = Archived.whole(log.toString().getBytes(StandardCharsets.ISO_8859_1));
    compare(file, archive, List.of("ipv4", "status"));
    Path archived = directory.resolve(file);
    assertSame(archived, "-c", "-Q", "ipv4:192.0.2.3 AND status:5");
    assertSame(archived, "-Q", "ipv4:192.0.2.3 AND NOT status:5");
    assertEquals(
        "127\n",
        Grepped.run("", List.of("-c", "-Q", "ipv4:192.0.2.3 AND status:5", archived.toString()))
            .out());
  }

  private void compare(Path file, byte[] log) throws IOException {
    byte[] archive = Archived.of(log);
    compare(
        file,
        archive,
        new ArrayList<>(
            AttributeNames.of(new ByteArraySource(archive), Keyring.none()).orElseThrow()));
  }

  private void compare(Path file, byte[] archive, List<String> names) throws IOException {
    Path archived = directory.resolve(file.getFileName().toString());
    Files.write(archived, archive);
    assertSame(archived, "--templates");
    assertSame(archived, "--agg", "count");
    assertSame(archived, "--histogram");
    for (int i = 0; i < names.size(); i += 1 + names.size() / MOST_NAMES) {
      String name = names.get(i);
      String other = names.get((i + 1) % names.size());
      String third = names.get((i + names.size() / 2) % names.size());
      if (Stream.of(name, other, third).anyMatch(n -> !n.matches("[\\w.@-]+"))) {
        continue; // such a name can't be written in a table's expression
      }
      assertSame(archived, "--count-by", name);
      assertSame(archived, "--count-by", name + "," + other);
      assertSame(archived, "--timeslice", "3s", "--agg", "max(" + name + ") by " + other);
      assertSame(archived, "--agg", "avg(" + name + "), p50(" + third + "), count by @template_id");
      assertSame(archived, "--agg", "distinct(" + name + "), sum(" + other + ") by " + third);
    }
  }

  private static void assertSame(Path archive, String... words) {
    List<String> columns = new ArrayList<>(List.of(words));
    columns.add(archive.toString());
    List<String> lines = new ArrayList<>(columns);
    lines.addFirst("--no-index");
    Grepped expected = Grepped.run("", lines);
    Grepped told = Grepped.run("", columns);
    assertEquals(expected.out(), told.out(), columns.toString());
    assertEquals(expected.code(), told.code(), columns.toString());
    assertEquals(expected.err(), told.err(), columns.toString());
    assertTrue(told.code() < 2 || told.err().contains("no line has"), told.err());
  }
}
