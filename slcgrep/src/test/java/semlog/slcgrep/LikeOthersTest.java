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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Byte for byte the output of rg and grep, for generated patterns and flags, on plain files and on
 * archives of them.
 */
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

  private static final int REAL_ROUNDS = 120;

  /** Lines taken of each file of the corpus. */
  private static final int REAL_LINES = 12;

  /** Where archives are, under the names of what is in them. */
  private static final String ARCHIVED = "archived";

  @TempDir private Path directory;
  private String text = "";

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectory(directory.resolve(ARCHIVED));
    Corpus corpus = new Corpus(11);
    text = corpus.log(150) + corpus.hostile(150);
    log("a.log", text);
    log("b.log", corpus.hostile(40));
    log("whole.log", text + "\n");
  }

  /** Writes a log, and its archive under the same name. */
  private void log(String name, String latin) throws IOException {
    write(name, latin);
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve(ARCHIVED).resolve(name), Archived.of(bytes));
  }

  private void write(String name, String latin) throws IOException {
    Files.write(directory.resolve(name), latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void sameAsRg() throws Exception {
    compareWithRg(ROUNDS, text);
  }

  /** Lines of real programs, which have many templates and slots of all kinds. */
  @Tag("slow")
  @Test
  void sameAsRgOnTheCorpus() throws Exception {
    String real = Corpus.real(Path.of("..", "src-test", "corpus"), REAL_LINES);
    log("a.log", real);
    log("whole.log", real);
    compareWithRg(REAL_ROUNDS, real);
  }

  private void compareWithRg(int rounds, String of) throws Exception {
    assumeTrue(Oracle.isThere("rg"), "rg is not installed: apt-get install ripgrep");
    PatternMaker maker = new PatternMaker(5, of);
    for (int round = 0; round < rounds; round++) {
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
      String lines = several ? piece + "\n" + maker.piece(5) + "\n" : piece + "\n";
      if (lines.contains("\r\n")) {
        continue; // rg leaves the CR to the end of the line, and grep looks for it
      }
      write("ours", lines);
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
          List.of("-w", "-x", "-wc", "-wv", "-iw", "-nA2", "-m1", "-m3 -C2", "-cm3", "-vm2 -A1")) {
        compare(
            "grep", List.of("-a", "-E"), List.of(flag.split(" ")), List.of(path("a.log")), pattern);
      }
    }
  }

  @Tag("slow")
  @Test
  void sameAsGrepForPerlExpressions() throws Exception {
    assumeTrue(Oracle.isThere("grep"), "grep is not installed");
    String[] patterns = {
      "(\\w)\\1",
      "foo(?=o| )",
      "(?<!a)b",
      "(?<=:)\\d+",
      "user(?!=Z)",
      "(a+)+b",
      "(?<x>a).*\\k<x>",
      "^(?!.*sshd)Nov",
      "\\d++ms$",
      "K(?=_)",
      "(?i:k)s",
      "a{2,}(?<=aaa)"
    };
    for (String pattern : patterns) {
      write("ours", pattern + "\n");
      write("theirs", pattern + "\n");
      for (String flag : List.of("-P", "-P -n", "-P -v", "-P -c", "-P -o", "-P -w", "-P -x -c")) {
        if (!pattern.contains(".*") || !flag.contains("-o")) {
          String[] flags = flag.split(" ");
          compare("grep", List.of("-a"), List.of(flags), List.of(path("a.log")), pattern);
        }
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
    Oracle expected = Oracle.run(directory, program, theirs);
    String asked = program + " " + flags + " '" + pattern + "' " + files.size();
    assertLike(expected.code(), expected.out(), Grepped.run("", words), asked);
    String archived = directory.resolve(ARCHIVED) + "/";
    words.replaceAll(word -> files.contains(word) ? archived + Path.of(word).getFileName() : word);
    String out = expected.out().replace(directory + "/", archived);
    assertLike(expected.code(), out, Grepped.run("", words), "archived: " + asked);
  }

  private static void assertLike(int code, String out, Grepped ours, String asked) {
    assertSame(comparable(out), comparable(ours.out()), asked + " " + ours.err());
    assertEquals("", ours.err(), asked);
    if (!asked.contains(
        "-L")) { // there grep answers whether lines were selected, rg whether names were shown
      assertEquals(code, ours.code(), asked);
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

  /** Without what JSON says of times and sizes, and of events, which only ours says. */
  private static String comparable(String out) {
    return out.startsWith("{\"type\":") || out.startsWith("{\"data\":")
        ? out.replaceAll("\\{\"type\":\"end\".*\n|\\{\"data\":.*\n", "")
            .replaceAll("(?md),(\"@timestamp\":\"[^\"]*\",)?\"@template\":\".*\\}\\}\\}$", "}}")
        : out;
  }
}
