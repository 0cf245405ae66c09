package semlog.slc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two logs that grow and are rotated while the one that follows them is killed again and again:
 * each line is archived once. -Dsemlog.kills=500 makes it a campaign.
 */
@Tag("slow")
final class FollowKillTest {
  /** What is written of the logs. */
  enum Kind {
    ONE_ARCHIVE,
    SEALED,
    ROTATED
  }

  private static final List<String> LOGS = List.of("app.log", "web.log");

  @TempDir Path directory;
  private final Random random = new Random(31);
  private final int[] written = new int[LOGS.size()];
  private final int[] rotated = new int[LOGS.size()];

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void eachLineIsThereOnce(Kind kind) throws IOException, InterruptedException {
    Path key = directory.resolve("key");
    assertEquals(0, Run.slc("--keygen", "-q", "-o", key.toString()).code());
    for (String log : LOGS) {
      Files.createFile(directory.resolve(log));
    }
    write(0);
    List<String> words = new ArrayList<>(List.of("-q", "-1", "-M", "64M", "-F"));
    LOGS.forEach(log -> words.add(directory.resolve(log).toString()));
    String name = kind == Kind.ROTATED ? "a-%Y%m%d%H%M%S.slc" : "a.slc";
    words.addAll(List.of("--flush-interval", "10ms", "-o", directory.resolve(name).toString()));
    if (kind == Kind.ROTATED) {
      words.addAll(List.of("--rotate", "1s"));
    }
    if (kind == Kind.SEALED) {
      words.addAll(List.of("-r", KillTest.publicKey(key)));
    }
    int kills = Integer.getInteger("semlog.kills", 6) / 2;
    for (int kill = 0; kill < kills; kill++) {
      Process follower = KillTest.start(words);
      while (size(archives()) == 0) { // now it has begun to follow
        assertFalse(follower.waitFor(5, TimeUnit.MILLISECONDS), "it ended");
      }
      for (int burst = 3 + random.nextInt(20); burst > 0; burst--) {
        write(6);
        assertFalse(follower.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS), "it ended");
      }
      follower.destroyForcibly().waitFor();
      write(2);
    }
    Process last = KillTest.start(words);
    List<List<String>> lines = lines(key);
    while (lines.get(0).size() < written[0] || lines.get(1).size() < written[1]) {
      assertFalse(last.waitFor(100, TimeUnit.MILLISECONDS), "it ended");
      lines = lines(key);
    }
    last.destroy();
    assertEquals(0, last.waitFor());
    List<String> verify = new ArrayList<>(List.of("-q", "--verify", "-i", key.toString()));
    archives().forEach(archive -> verify.add(archive.toString()));
    Run verified = Run.slc(verify.toArray(String[]::new));
    assertEquals(0, verified.code(), verified.err());
    String said = new String(verified.out(), UTF_8);
    assertFalse(said.contains("goes on an archive that was not given"), said);
    lines = lines(key);
    for (int log = 0; log < LOGS.size(); log++) {
      List<String> expected = new ArrayList<>();
      for (int number = 0; number < written[log]; number++) {
        expected.add(line(log, number));
      }
      assertEquals(expected, lines.get(log));
    }
  }

  private static String line(int log, int number) {
    return LOGS.get(log) + " line " + number + " of " + Integer.toHexString(number * 0x9E3779B1);
  }

  /**
   * Some lines to some log.
   *
   * @param seldom one in so many times it is then rotated, as logrotate does; 0 for never
   */
  private void write(int seldom) throws IOException {
    int log = random.nextInt(LOGS.size());
    Path file = directory.resolve(LOGS.get(log));
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i >= 0; i--) {
      text.append(line(log, written[log]++)).append('\n');
    }
    int half = random.nextInt(text.length());
    Files.writeString(file, text.substring(0, half), UTF_8, StandardOpenOption.APPEND);
    Files.writeString(file, text.substring(half), UTF_8, StandardOpenOption.APPEND);
    if (seldom > 0 && random.nextInt(seldom) == 0) {
      for (int number = rotated[log]++; number > 0; number--) {
        Files.move(old(file, number), old(file, number + 1));
      }
      Files.move(file, old(file, 1));
      Files.createFile(file);
    }
  }

  /** Those that are not empty, in order. */
  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".slc") && file.toFile().length() > 0)
          .sorted(Comparator.comparing(file -> file.toString().replace(".slc", "")))
          .toList();
    }
  }

  private static long size(List<Path> files) {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private static Path old(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  /** The lines of each log, as far as they are archived. */
  private List<List<String>> lines(Path key) throws IOException {
    List<List<String>> lines = List.of(new ArrayList<>(), new ArrayList<>());
    for (Path archive : archives()) {
      Run restored = Run.slc("-q", "-d", "-c", "-i", key.toString(), archive.toString());
      new String(restored.out(), UTF_8)
          .lines()
          .forEach(line -> lines.get(line.startsWith(LOGS.get(0)) ? 0 : 1).add(line));
    }
    return lines;
  }
}
