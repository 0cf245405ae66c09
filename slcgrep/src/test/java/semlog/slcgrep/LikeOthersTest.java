package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Byte for byte the output of rg and grep, for generated patterns and flags. */
class LikeOthersTest {
  private static final int ROUNDS = 400;
  private static final String[][] FLAGS = {
    {},
    {"-n"},
    {"-v"},
    {"-o"},
    {"-i"},
    {"-x"},
    {"-c"},
    {"-n", "-C1"},
    {"-n", "-A2"},
    {"-B3"},
    {"-l"},
    {"-o", "-n"},
    {"-m2", "-n"},
    {"-i", "-o"},
    {"-v", "-n", "-C2"},
    {"-H", "-n"},
    {"-v", "-c"},
    {"-F"},
    {"-F", "-i"},
    {"-F", "-x"},
    {"--json"},
    {"-v", "-B1"}
  };

  @TempDir private Path directory;
  private String text = "";

  @BeforeEach
  void corpus() throws IOException {
    Corpus corpus = new Corpus(11);
    text = corpus.log(150) + corpus.hostile(150);
    write("a.log", text);
    write("b.log", corpus.hostile(40));
    write("whole.log", text + "\n");
  }

  private void write(String name, String latin) throws IOException {
    Files.write(directory.resolve(name), latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void sameAsRg() throws Exception {
    assumeTrue(Oracle.isThere("rg"), "rg is not installed: apt-get install ripgrep");
    PatternMaker maker = new PatternMaker(5, text);
    for (int round = 0; round < ROUNDS; round++) {
      String regex = maker.regex();
      List<String> flags = List.of(FLAGS[maker.below(FLAGS.length)]);
      write("ours", Corpus.latin(regex) + "\n");
      boolean fixed = flags.contains("-F");
      write("theirs", Corpus.latin(fixed ? regex : PatternMaker.forRg(regex)) + "\n");
      // Of a last line without a line feed rg does not tell the empty match at its end.
      boolean tellsMatches = flags.contains("-o") || flags.contains("--json");
      List<String> files = List.of(path(tellsMatches ? "whole.log" : "a.log"), path("b.log"));
      List<String> theirs = new ArrayList<>(List.of("-a", "--no-config", "-j1", "--no-heading"));
      theirs.add("--include-zero");
      compare(
          "rg", theirs, flags, files.subList(0, 1 + (tellsMatches ? 0 : maker.below(2))), regex);
    }
  }

  @Test
  void sameAsGrepForStringsOfAnyBytes() throws Exception {
    assumeTrue(Oracle.isThere("grep"), "grep is not installed");
    PatternMaker maker = new PatternMaker(6, text);
    String[][] all = {
      {}, {"-n"}, {"-w"}, {"-v", "-w"}, {"-c"}, {"-x"}, {"-o"}, {"-w", "-o"}, {"-l"}, {"-L"}
    };
    for (int round = 0; round < ROUNDS; round++) {
      String piece = maker.piece(1 + maker.below(9));
      List<String> flags = new ArrayList<>(List.of("-F"));
      flags.addAll(List.of(all[maker.below(all.length)]));
      if (flags.contains("-o") && piece.isEmpty()) {
        continue; // an empty match is shown by rg and not by grep
      }
      boolean several = maker.below(4) == 0 && !flags.contains("-o");
      write("ours", several ? piece + "\n" + maker.piece(5) + "\n" : piece + "\n");
      Files.copy(
          directory.resolve("ours"),
          directory.resolve("theirs"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      compare("grep", List.of("-a"), flags, List.of(path("a.log"), path("b.log")), piece);
    }
  }

  @Test
  void sameAsGrepForWordsOfExpressions() throws Exception {
    assumeTrue(Oracle.isThere("grep"), "grep is not installed");
    String[] patterns = {
      "[a-z]+", "K?s", "[0-9]+ms", "aa?", "foo|fo", "web[0-9]", "", "e.*s", "a|b"
    };
    for (String pattern : patterns) {
      write("ours", pattern + "\n");
      write("theirs", pattern + "\n");
      for (String flag :
          List.of("-w", "-x", "-wc", "-wv", "-iw", "-nA2", "-m1", "-m3C2", "-cm3", "-vm2A1")) {
        compare("grep", List.of("-a", "-E"), List.of(flag), List.of(path("a.log")), pattern);
      }
    }
  }

  private void compare(
      String program, List<String> own, List<String> flags, List<String> files, String pattern)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(flags);
    words.addAll(List.of("-f", path("ours")));
    words.addAll(files);
    List<String> theirs = new ArrayList<>(own);
    theirs.addAll(flags);
    theirs.addAll(List.of("-f", path("theirs")));
    theirs.addAll(files);
    Grepped ours = Grepped.run("", words);
    Oracle expected = Oracle.run(directory, program, theirs);
    String asked = program + " " + flags + " '" + pattern + "' " + files.size();
    assertSame(comparable(expected.out()), comparable(ours.out()), asked + " " + ours.err());
    if (!flags.contains(
        "-L")) { // there grep answers whether lines were selected, rg whether names were shown
      assertEquals(expected.code(), ours.code(), asked);
    }
  }

  /** Fails with the first line that differs only, because the whole is long. */
  private static void assertSame(String expected, String actual, String asked) {
    List<String> wanted = Corpus.lines(expected);
    List<String> got = Corpus.lines(actual);
    for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
      assertEquals(wanted.get(i), got.get(i), asked + " line " + i);
    }
    assertEquals(wanted.size(), got.size(), asked + " lines");
  }

  /** Without what JSON says of times and sizes. */
  private static String comparable(String out) {
    return out.startsWith("{\"type\":") || out.startsWith("{\"data\":")
        ? out.replaceAll("\\{\"type\":\"end\".*\n|\\{\"data\":.*\n", "")
        : out;
  }
}
