package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found is what is found without an index, where every line is restored and looked at. */
@Tag("slow")
class IndexedSearchTest {
  private static final int ROUNDS = 100;
  private static final int LINES_OF_EACH = 12;
  private static final String[][] FLAGS = {
    {},
    {"-n"},
    {"-o", "-n"},
    {"-i"},
    {"-w"},
    {"-x"},
    {"-c"},
    {"-n", "-C1"},
    {"-n", "-A3"},
    {"-B30"},
    {"-l"},
    {"-L"},
    {"-m2", "-n"},
    {"-m1", "-n", "-A2"},
    {"-v", "-n", "-C2"},
    {"-F"},
    {"-F", "-i"},
    {"-F", "-n", "-C2"},
    {"-F", "-c"},
    {"--json"},
    {"--json", "-C1"},
    {"-q"}
  };

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void findsTheSame(int level) throws IOException {
    Corpus corpus = new Corpus(level);
    String real = Corpus.real(Path.of("..", "src-test", "corpus"), LINES_OF_EACH);
    String text = real + corpus.log(200) + corpus.hostile(100);
    archive("many", text, level, 3000);
    archive("one", text, level, Integer.MAX_VALUE);
    PatternMaker maker = new PatternMaker(level, text);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> flags = List.of(FLAGS[maker.below(FLAGS.length)]);
      String pattern = maker.below(3) == 0 ? maker.regex() : quoted(maker.piece(20), flags);
      compare(flags, Corpus.latin(pattern), maker.below(3) == 0 ? "many" : "one");
    }
  }

  /** Blocks are large and noisy enough for tables of grams, and differ in their words. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void findsTheSameWhereBlocksAreRuledOut(int level) throws IOException {
    String text = noisy(level, 11) + "x".repeat(1_100_000) + "ruled out\n" + noisy(level, 3);
    archive("noisy", text, level, 54_000);
    PatternMaker maker = new PatternMaker(level, text);
    for (int round = 0; round < ROUNDS / 3; round++) {
      List<String> flags = List.of(FLAGS[maker.below(FLAGS.length)]);
      String word = "word" + maker.below(14) + "of";
      compare(flags, maker.below(2) == 0 ? word : quoted(maker.piece(20), flags), "noisy");
    }
    compare(List.of("-c"), "xruled", "noisy");
    int cut = text.length() / 2 + 1; // between the segments
    compare(List.of("-F", "-n"), text.substring(cut - 6, cut + 6), "noisy");
    String said =
        Grepped.of("", "--explain", "-B9", "WORD3of", "-i", directory.resolve("noisy").toString())
            .err();
    assertTrue(said.contains(" ruled out by the index"), said);
  }

  /** The same for queries, whose values may be spelled otherwise in lines of JSON. */
  @Test
  void queriesFindTheSameWhereBlocksAreRuledOut() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : noisy(7, 9).split("\n", -1)) {
      String user = line.replaceAll("(word\\dof) .*", "user=$1 from 10.20.30.4$1 to ");
      text.append(line.startsWith("word") ? user.replaceAll("4word(\\d)of", "$1") : "")
          .append(line);
      text.append('\n');
    }
    text.append("{\"user\":\"wor\\u0064\\u0031of\"}\n".repeat(3)).append(noisy(8, 2));
    archive("noisy", text.toString(), 5, 54_000);
    String[] queries = {
      "user:WORD3of",
      "user:word*of AND NOT user:word3of",
      "user:word1of",
      "user:word2of OR user:word5of",
      "ipv4:10.20.30.6",
      "word8of",
      "*d7of AND user:*",
      "@message:word4of OR src_ip:10.20.30.2",
      "user=~\"word[3-5]of\"",
      "template:0123456789abcdef OR word3of"
    };
    int selected = 0;
    for (String query : queries) {
      for (String[] flags : new String[][] {{"-n"}, {"-c"}, {"-n", "-C2"}, {"--json"}, {"-l"}}) {
        List<String> words = new ArrayList<>(List.of(flags));
        words.addAll(List.of("-Q", query, directory.resolve("noisy").toString()));
        selected += same(words, query).code() == 0 ? 1 : 0;
      }
    }
    assertTrue(selected > 5 * 7, selected + " of them selected lines");
    String said =
        Grepped.of("", "--explain", "-Q", "word8of", directory.resolve("noisy").toString()).err();
    assertTrue(said.contains(" ruled out by the index"), said);
  }

  /** The same for ranges of time, which depend on the lines before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void rangesFindTheSameWhereBlocksAreRuledOut(int seed) throws IOException {
    Random random = new Random(seed);
    String real = Corpus.real(Path.of("..", "src-test", "corpus"), 40);
    List<String> parts = new ArrayList<>(List.of(real.split("(?<=\n)(?=\\[?[0-9A-Z])")));
    StringBuilder text = new StringBuilder();
    for (int day = 1; day <= 9; day++) {
      text.append("2026-11-0").append(day).append(" 10:00:00 began\n");
      text.append(String.join("", parts.subList(0, random.nextInt(parts.size()))));
      text.append(noisy(seed + day, 1));
      Collections.shuffle(parts, random);
    }
    archive("timed", text.toString(), 5, 60_000);
    for (int round = 0; round < 40; round++) {
      Instant since =
          random.nextInt(3) == 0
              ? Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(900_000))
              : Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
      Instant until = since.plusSeconds(1L << random.nextInt(26));
      List<String> words = new ArrayList<>(List.of(FLAGS[random.nextInt(FLAGS.length)]));
      words.addAll(List.of("--since", since.toString(), "--until", until.toString()));
      words.addAll(List.of(random.nextInt(3) == 0 ? "word0of" : ""));
      words.add(directory.resolve("timed").toString());
      same(words, "");
    }
    String path = directory.resolve("timed").toString();
    String since = "2026-11-05T10:00:00Z";
    String said = Grepped.of("", "--explain", "--since", since, "--until", since, "", path).err();
    assertTrue(said.contains(" ruled out by the index"), said);
  }

  /** Some kilobytes for each of some words, which are in no other. */
  private static String noisy(int seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      for (int line = 0; line < 1600; line++) {
        text.append(line % 100 == 0 ? "word" + word + "of " : "");
        text.append(Long.toHexString(random.nextLong())).append(' ');
        text.append(Long.toHexString(random.nextLong())).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void contextGoesOnBehindALineThatTwoBlocksShare() throws IOException {
    archive("cut", "one\ntwo\nthree match three\nfour\n\nfive\nsix\n", 5, Integer.MAX_VALUE);
    for (String context : List.of("-A1", "-A2", "-C2", "-A3", "-A9")) {
      compare(List.of("-n", context), "match", "cut");
    }
  }

  private static String quoted(String latin, List<String> flags) {
    String piece =
        new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .replace("\ufffd", "");
    return flags.contains("-F") ? piece : piece.replaceAll("[^\\w\\s]", "\\\\$0");
  }

  private void archive(String name, String latin, int level, int blockBytes) throws IOException {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve(name), Archived.of(bytes, level, blockBytes));
  }

  private void compare(List<String> flags, String latin, String archive) throws IOException {
    Path patterns = directory.resolve("patterns");
    Files.write(patterns, (latin + "\n").getBytes(StandardCharsets.ISO_8859_1));
    List<String> words = new ArrayList<>(flags);
    words.addAll(List.of("-f", patterns.toString(), directory.resolve(archive).toString()));
    same(words, latin);
  }

  private static Grepped same(List<String> words, String wanted) {
    Grepped indexed = Grepped.run("", words);
    words.addFirst("--no-index");
    Grepped looked = Grepped.run("", words);
    String asked = words + " '" + wanted + "'";
    assertEquals(comparable(looked.out()), comparable(indexed.out()), asked);
    assertEquals(looked.err(), indexed.err(), asked);
    assertEquals(looked.code(), indexed.code(), asked);
    return looked;
  }

  /** Without what JSON says of times, and of bytes searched where the search ended early. */
  private static String comparable(String out) {
    return out.replaceAll("\"(elapsed|elapsed_total)\":\\{[^}]*\\}", "");
  }
}
