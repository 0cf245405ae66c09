package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The long comparison with rg, {@code scripts/verify --full}: so many patterns as {@code
 * semlog.patterns} says, on the corpus and on the logs in {@code semlog.logs}, at three levels,
 * with an index and without.
 */
@Tag("slow")
class CampaignTest {
  private static final int[] LEVELS = {1, 5, 9};
  private static final int BLOCK_BYTES = 100_000;
  private static final int MOST_BYTES = 600_000;
  private static final String[][] FLAGS = {
    {},
    {"-n"},
    {"-c"},
    {"-v", "-c"},
    {"-i"},
    {"-o"},
    {"-x"},
    {"-n", "-C1"},
    {"-B3"},
    {"-m2", "-n"},
    {"-F"},
    {"-F", "-i"},
    {"-F", "-c"},
    {"-l"},
    {"-F", "-n", "-A2"}
  };

  private final int patterns = Integer.getInteger("semlog.patterns", 0);

  @TempDir private Path directory;

  @Test
  void findsWhatRgFinds() throws Exception {
    assumeTrue(patterns > 0, "only scripts/verify --full compares so much");
    assumeTrue(Oracle.isThere("rg"), "rg is not installed: apt-get install ripgrep");
    List<Path> logs = files(Path.of("..", "src-test", "corpus"), "");
    logs.addAll(files(Path.of(System.getProperty("semlog.logs", "none")), ".log.zst"));
    for (int log = 0; log < logs.size(); log++) {
      String text = text(logs.get(log));
      if (!text.isEmpty()) {
        compare(text, log, patterns / logs.size() + 1);
      }
    }
  }

  private static List<Path> files(Path directory, String suffix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(
          files
              .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
              .sorted()
              .toList());
    }
  }

  /** The last part of a log, with an LF at its end. */
  private String text(Path file) throws Exception {
    byte[] bytes =
        file.toString().endsWith(".zst")
            ? Oracle.run(
                    directory,
                    "zstd",
                    List.of("-dcq", "--long=27", file.toAbsolutePath().toString()))
                .out()
                .getBytes(StandardCharsets.ISO_8859_1)
            : Files.readAllBytes(file);
    byte[] last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - MOST_BYTES), bytes.length);
    String text = new String(last, StandardCharsets.ISO_8859_1);
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private void compare(String text, int seed, int rounds) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve("plain"), bytes);
    for (int level : LEVELS) {
      Files.write(directory.resolve("at" + level), Archived.of(bytes, level, BLOCK_BYTES));
    }
    PatternMaker maker = new PatternMaker(seed, text);
    for (int round = 0; round < rounds; round++) {
      List<String> flags = List.of(FLAGS[maker.below(FLAGS.length)]);
      String regex = round % 5 == 4 ? maker.blurred(14) : maker.regex();
      boolean fixed = flags.contains("-F");
      write("ours", regex);
      write("theirs", fixed ? regex : PatternMaker.forRg(regex));
      List<String> theirs =
          new ArrayList<>(List.of("-a", "--no-config", "-Enone", "--include-zero"));
      theirs.addAll(flags);
      theirs.addAll(List.of("-f", "theirs", "plain"));
      Oracle rg = Oracle.run(directory, "rg", theirs);
      String archive = "at" + LEVELS[maker.below(LEVELS.length)];
      List<String> ours = new ArrayList<>(flags);
      ours.addAll(
          List.of(
              "-f", directory.resolve("ours").toString(), directory.resolve(archive).toString()));
      assertLike(rg, Grepped.run("", ours), archive + flags + regex);
      ours.addFirst("--no-index");
      assertLike(rg, Grepped.run("", ours), "--no-index " + archive + flags + regex);
    }
  }

  private void assertLike(Oracle rg, Grepped found, String asked) {
    assertFalse(found.err().contains("error:"), asked + found.err());
    String names = found.out().replaceAll("^" + directory + "/at\\d\n$", "plain\n");
    assertEquals(rg.out(), names, asked);
    assertEquals(rg.code(), found.code(), asked);
  }

  private void write(String name, String pattern) throws IOException {
    Files.writeString(directory.resolve(name), pattern + "\n");
  }
}
