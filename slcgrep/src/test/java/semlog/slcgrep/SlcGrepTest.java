package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlcGrepTest {
  private static final String TEXT = "one\ntwo\nThree one\n";
  private static final String RED = "\033[01;31m\033[K";
  private static final String OFF = "\033[m\033[K";

  @TempDir private Path directory;

  private String file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void exitCodesAreGreps() throws IOException {
    String missing = directory.resolve("missing").toString();
    assertEquals(0, Grepped.of(TEXT, "one").code());
    assertEquals(1, Grepped.of(TEXT, "four").code());
    assertEquals(2, Grepped.of(TEXT, "one", "-", missing).code());
    assertEquals(0, Grepped.of(TEXT, "-q", "one", missing, "-").code());
    assertEquals(2, Grepped.of(TEXT, "-q", "four", missing, "-").code());
    assertEquals(2, Grepped.of(TEXT, "o(").code());
    assertEquals(2, Grepped.of(TEXT).code());
    assertEquals(1, Grepped.of(TEXT, "-m0", "one").code());
  }

  @Test
  void anUnreadableInputCostsOneLineAndTheOthersAreSearched() throws IOException {
    String missing = directory.resolve("missing").toString();
    Grepped told = Grepped.of(TEXT, "-h", "two", missing, "-");
    assertEquals("two\n", told.out());
    assertEquals("slcgrep: error: " + missing + ": no such file\n", told.err());
    assertEquals("", Grepped.of(TEXT, "-s", "two", missing, "-").err());
  }

  @Test
  void aSliceThatIsTooShortIsNamedAsItWasTyped() {
    Grepped told = Grepped.of(TEXT, "--timeslice", "0s");
    assertEquals(2, told.code());
    assertTrue(told.err().contains("--timeslice: '0s' is too short"), told.err());
  }

  @Test
  void aPerlPatternHasLimits() {
    String line = "x".repeat(50_000) + "\n";
    for (String pattern : List.of("(x|xx)*\\1y", "(x+x+)+\\1y", "(x|y)*z")) {
      Grepped told = Grepped.of(line, "-P", pattern);
      assertEquals(2, told.code(), pattern);
      assertTrue(told.err().contains("the pattern takes too many"), told.err());
      assertTrue(told.err().contains("hint: "), told.err());
    }
    assertEquals("one\n", Grepped.of(TEXT, "-P", "^(?!T).*(?<=n)e$").out());
    Grepped told = Grepped.of(TEXT, "-P", "a(b");
    assertEquals(2, told.code());
    assertTrue(told.err().contains("\n  a(b\n     ^\nhint: "), told.err());
  }

  @Test
  void aMistakeIsShownWithACaret() {
    Grepped told = Grepped.of(TEXT, "a(b");
    assertTrue(told.err().contains("\n  a(b\n   ^\nhint: "), told.err());
    told = Grepped.of(TEXT, "-Q", "status>");
    assertTrue(told.err().contains("\n  status>\n         ^\nhint: "), told.err());
  }

  @Test
  void aFieldThatNoLineHasIsAMistake() throws IOException {
    String log = "GET from 192.0.2.7 port 80\nPUT from 192.0.2.8 port 81\n";
    for (String[] words :
        new String[][] {
          {"-Q", "portnumbr:80"},
          {"--count-by", "portnumbr"},
          {"--agg", "max(portnumbr) by src_ip"},
          {"--fields", "src_ip,portnumbr"}
        }) {
      Grepped told = Grepped.of(log, words[0], words[1]);
      int column = words[1].indexOf("portnumbr");
      assertEquals(2, told.code());
      String place = "\n  " + words[1] + "\n  " + " ".repeat(column) + "^\n";
      assertTrue(told.err().contains(place), told.err());
      assertTrue(told.err().contains("hint: did you mean portnumber?"), told.err());
      Path archive = directory.resolve("log.slc");
      byte[] text = Files.readAllBytes(Path.of("..", "examples", "admin.log"));
      for (byte[] archived : List.of(log.getBytes(StandardCharsets.UTF_8), text)) {
        Files.write(archive, Archived.whole(archived));
        String mistake = Grepped.of("", words[0], words[1], archive.toString()).err();
        assertTrue(mistake.endsWith(place + "hint: did you mean portnumber?\n"), mistake);
      }
    }
    assertEquals(1, Grepped.of(log, "-Q", "portnumber:82").code());
    assertEquals(0, Grepped.of(log, "-Q", "NOT portnumbr:80").code());
    assertEquals(0, Grepped.of(log, "--fields", "user", "GET").code());
  }

  @Test
  void aTimeThatIsNoneIsAMistake() {
    for (String query :
        List.of(
            "@timestamp>2026-13-45",
            "@timestamp:[* TO soon]",
            "@timestamp:nevr",
            "@timestamp<=\"10 o'clock\"")) {
      Grepped told = Grepped.of(TEXT, "-Q", query);
      assertEquals(2, told.code(), query);
      assertTrue(told.err().contains("is no time\n  " + query + "\n  "), told.err());
    }
    assertEquals(1, Grepped.of(TEXT, "-Q", "@timestamp:2026-11*").code());
    assertEquals(1, Grepped.of(TEXT, "-Q", "@timestamp:[-2h TO now]").code());
  }

  @Test
  void whatLooksLikeAQueryIsHintedAt() {
    assertTrue(Grepped.of(TEXT, "port:80").err().contains("-Q 'port:80'"));
    assertEquals("", Grepped.of("port:80\n", "port:80").err());
    assertEquals("", Grepped.of(TEXT, "port: 80").err());
    assertEquals("", Grepped.of(TEXT, "-q", "port:80").err());
  }

  @Test
  void namesStandBeforeLinesOfSeveralInputs() throws IOException {
    String a = file("a", "x\n");
    String b = file("b", "y\nx\n");
    assertEquals(a + ":x\n" + b + ":x\n", Grepped.of("", "x", a, b).out());
    assertEquals("x\nx\n", Grepped.of("", "-h", "x", a, b).out());
    assertEquals(a + ":1:x\n", Grepped.of("", "-Hn", "x", a).out());
    assertEquals(a + "\0" + "x\n", Grepped.of("", "-H0", "x", a).out());
    assertEquals(a + ":0\n" + b + ":1\n", Grepped.of("", "-c", "y", a, b).out());
    assertEquals(b + "\n", Grepped.of("", "-l", "y", a, b).out());
    assertEquals(a + "\n", Grepped.of("", "-L", "y", a, b).out());
    assertEquals("(standard input):x\n", Grepped.of("x\n", "-H", "x").out());
  }

  @Test
  void directoriesAreSearchedWhenAsked() throws IOException {
    String deep = file("logs/b/deep.log", "x\n");
    String flat = file("logs/a.log", "x\n");
    String logs = directory.resolve("logs").toString();
    assertEquals(flat + ":x\n" + deep + ":x\n", Grepped.of("", "-r", "x", logs).out());
    Grepped told = Grepped.of("", "x", logs);
    assertEquals(2, told.code());
    assertTrue(told.err().contains("is a directory") && told.err().contains("-r"), told.err());
  }

  @Test
  void patternsComeFromSeveralPlaces() throws IOException {
    String patterns = file("patterns", "two\nThree\n");
    assertEquals("two\nThree one\n", Grepped.of(TEXT, "-f", patterns).out());
    assertEquals(TEXT, Grepped.of(TEXT, "-e", "one", "-e", "two").out());
    assertEquals(TEXT, Grepped.of(TEXT, "one\ntwo").out());
    assertEquals("two\n", Grepped.of(TEXT, "-f", file("dos", "four\r\ntwo\r\n")).out());
    assertEquals(1, Grepped.of(TEXT, "-f", file("cr", "two\r")).code());
    assertEquals(1, Grepped.of(TEXT, "-f", file("none", "")).code());
    assertEquals(TEXT, Grepped.of(TEXT, "-f", file("empty", "\n")).out());
  }

  @Test
  void smartCaseLooksForCapitals() {
    assertEquals("Three one\n", Grepped.of(TEXT, "-S", "three").out());
    assertEquals("", Grepped.of(TEXT, "-S", "THree").out());
    assertEquals(TEXT, Grepped.of(TEXT, "-S", "\\Sn|t\\S").out());
  }

  @Test
  void coloursAreGreps() {
    assertEquals(
        RED + "one" + OFF + "\nThree " + RED + "one" + OFF + "\n",
        Grepped.of(TEXT, "--color=always", "one").out());
    assertEquals(
        "\033[32m\033[K2" + OFF + "\033[36m\033[K:" + OFF + "two\n",
        Grepped.of(TEXT, "--color=always", "-n", "-v", "one").out());
  }

  @Test
  void withAQueryTheFirstOperandIsAPatternUnlessItIsAFile() throws IOException {
    String file = file("a.log", TEXT);
    assertEquals("two\n", Grepped.of("", "-Q", "two", file).out());
    assertEquals("Three one\n", Grepped.of("", "-Q", "three", "one", file).out());
    Grepped told = Grepped.of("", "-Q", "three", "a.log.gone", file);
    assertEquals(1, told.code());
    assertTrue(told.err().contains("'a.log.gone' is no file here"), told.err());
  }

  @Test
  void statsTellWhatWasRead() {
    assertEquals(
        "slcgrep: 18 bytes read in 1 inputs, 2 lines selected in 1 of them\n",
        Grepped.of(TEXT, "--stats", "one").err());
  }

  @Test
  void explainTellsWhatWasOpenedOfArchives() throws IOException {
    Path archive = directory.resolve("a.slc");
    byte[] halves = "alpha one\nbeta two\n".getBytes(StandardCharsets.US_ASCII);
    Files.write(archive, Archived.of(halves));
    String told = Grepped.of("", "--explain", "-c", "gamma", archive.toString()).err();
    assertTrue(told.contains("a.slc: opened 0 of 2 blocks, decoded 0 of "), told);
    String all = Grepped.of("", "--explain", "-c", "--no-index", "x", archive.toString()).err();
    assertTrue(all.contains("a.slc: every line was looked at"), all);
  }

  @Test
  void explainTellsWhichColumnsCountedValuesAreOf() throws IOException {
    Path archive = directory.resolve("ports.slc");
    StringBuilder lines = new StringBuilder();
    for (int port = 0; port < 300; port++) {
      lines.append("from port ").append(40000 + port * port % 997).append(" took ");
      lines.append(port * 31 % 1009).append(" ms\n");
    }
    Files.write(archive, Archived.of(lines.toString().getBytes(StandardCharsets.US_ASCII)));
    String told = Grepped.of("", "--explain", "--top", "2", "portnumber", archive.toString()).err();
    assertTrue(told.contains("decoded 4 of 9 columns, restored 0 of 301 rows"), told);
  }
}
