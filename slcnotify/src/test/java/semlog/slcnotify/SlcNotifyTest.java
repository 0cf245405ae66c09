package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.cli.Terminal;

final class SlcNotifyTest {
  private static final String TWO = "{\"a\":1,\"@message\":\"m\"}\n{\"a\":2}\n";

  @TempDir Path folder;

  @Test
  void writesJsonToAPipeAndTextToATerminal() {
    assertTrue(
        Notified.of(TWO, "a:1")
            .out()
            .startsWith("{\"rule\":\"a:1\",\"state\":\"firing\",\"count\":1,"));
    assertEquals(
        "\033[01;31m\033[Ka:1\033[m\033[K #1 (a=1) m\n", Notified.onTerminal(TWO, "a:1").out());
    assertEquals("a:1 #1 (a=1) m\n", Notified.of(TWO, "a:1", "--format=text").out());
    assertTrue(Notified.onTerminal(TWO, "a:1", "--format=json").out().startsWith("{"));
  }

  @ParameterizedTest
  @CsvSource({"a:1,0,1", "a:3,0,0", "--exit-code a:1,1,1", "--exit-code a:3,0,0", "a:* --once,0,1"})
  void theExitCodeSaysThatSomethingFiredWhenAsked(String words, int code, int alerts) {
    Notified notified = Notified.of(TWO, words.split(" "));
    assertEquals(code, notified.code());
    assertEquals(alerts, notified.alerts());
    assertEquals("", notified.err());
  }

  @Test
  void anAlertIsOutBeforeMoreIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream live =
        new InputStream() {
          private int reads;

          @Override
          public int read() {
            throw new AssertionError("one byte at a time");
          }

          @Override
          public int read(byte[] to, int from, int length) {
            byte[] open = "[{\"a\":1}".getBytes(UTF_8);
            if (reads++ > 0) {
              assertTrue(out.toString(UTF_8).endsWith("}\n"), "no alert yet");
              return -1;
            }
            System.arraycopy(open, 0, to, from, open.length);
            return open.length;
          }
        };
    assertEquals(1, Notified.of(live, out, out, Terminal.PIPE, "a:1").alerts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "port:", "(a:1 OR", "a=>5", "--onec", "--format=xml a:1", "--year=x"})
  void whatIsMistypedIsSaidBeforeAnythingIsRead(String words) {
    InputStream unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }

          @Override
          public int read(byte[] to, int from, int length) {
            return read();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Notified notified =
        Notified.of(
            unread,
            out,
            out,
            Terminal.FILE,
            words.isEmpty() ? new String[0] : ("a:* " + words).split(" (?!OR)"));
    assertEquals(2, notified.code(), notified.err());
    assertTrue(notified.err().contains("hint:"), notified.err());
    assertEquals("", notified.out());
  }

  @Test
  void aMistakeHasACaretUnderIt() {
    String err = Notified.of(TWO, "a:1", "b=>5").err();
    assertTrue(err.contains("  b=>5\n   ^\n"), err);
    assertTrue(err.contains("did you mean >=?"), err);
  }

  @Test
  void filesStandBehindTheFirstTrigger() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), TWO);
    assertEquals(2, Notified.of(TWO, "a:1", file.toString(), "-").alerts());
    Notified alone = Notified.of("", file.toString());
    assertEquals(2, alone.code());
    assertTrue(alone.err().contains("slcnotify TRIGGER " + file), alone.err());
    Notified missing = Notified.of("", "a:1", file + "x");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains(file + "x: no such file"), missing.err());
  }

  @Test
  void aLogWithoutAFileForAMomentIsFollowed() {
    Path log = folder.resolve("app.log");
    Thread reader = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              try {
                Files.writeString(log, TWO);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertEquals(new Notified(0, "", ""), failing(Terminal.PIPE, "-F", "a:1", log.toString()));
  }

  @Test
  void rulesOfFilesAreAddedToTriggers() throws IOException {
    Path rules =
        Files.writeString(folder.resolve("r.yml"), "rules:\n  - {name: two, query: 'a:2'}\n");
    Notified notified = Notified.of(TWO, "a:1", "--rules", rules.toString(), "--format=text");
    assertEquals("a:1 #1 (a=1) m\ntwo #1 (a=2) {\"a\":2}\n", notified.out());
    assertEquals("", notified.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules:\n- quary: a", "", "\u00ff", "no file"})
  void aMistakeInAFileOfRulesStartsNothing(String text) throws IOException {
    Path rules = folder.resolve("r.yml");
    if (!text.equals("no file")) {
      Files.write(rules, text.getBytes(StandardCharsets.ISO_8859_1));
    }
    Notified notified = Notified.of(TWO, "a:1", "--rules", rules.toString());
    assertEquals(2, notified.code());
    assertEquals("", notified.out());
    assertTrue(notified.err().contains(rules + ":"), notified.err());
    assertEquals(2, Notified.of(TWO, "--rules", rules.toString(), "--once").code());
  }

  @Test
  void whatPassesIsOneLineBeforeItsAlert() {
    String laidOut = "{\"a\":\n1}{\"b\":\r\n \"\\n\"}";
    Notified notified = Notified.of(laidOut, "b:*", "--pass", "--format=text");
    assertEquals(
        "{\"a\": 1}\n{\"b\":   \"\\n\"}\nb:* #1 (b=\\x0a) {\"b\":\\x0d\\x0a \"\\n\"}\n",
        notified.out());
  }

  @Test
  void anInputThatGoesOnIsReadWithTheClock() {
    Notified notified =
        Notified.of("{\"k\":1}{\"k\":1}", "k:*", "--on=count", "--threshold=2", "--within=1m");
    assertEquals(1, notified.alerts());
    assertTrue(notified.out().contains("\"time\":\"2026-11-21T10:00:00Z\""), notified.out());
  }

  @Test
  void explainsWhatWasSeenOfEachRule() {
    String[] words = {"--explain", "a:1 OR a:2", "a:2 b:3", "c:1", "--once"};
    assertEquals(
        """
        slcnotify: a:1 OR a:2: 1 alert; of 2 events 2 answer it: 1 answer a:1, 1 answer a:2
        slcnotify: a:2 b:3: did not fire; of 2 events 0 answer it: 1 answer a:2, 0 answer b:3
        slcnotify: c:1: did not fire; of 2 events 0 answer it
        """,
        Notified.of(TWO, words).err());
    String count =
        Notified.of(TWO, "a:*", "--explain", "--on=count", "--threshold=3", "--within=1m").err();
    assertEquals("slcnotify: a:*: did not fire; of 2 events 2 answer it\n", count);
  }

  @Test
  void keysThatWereForgottenAreToldOf() {
    String err = Notified.of("{\"k\":1}{\"k\":2}{\"k\":3}", "k:*", "--by=k", "--max-keys=1").err();
    assertTrue(err.contains("2 keys were forgotten"), err);
  }

  @Test
  void readsFilesInOrderAndSaysWhichCannotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), TWO);
    String none = folder.resolve("none").toString();
    Notified notified = Notified.of(TWO, "a:2", "-f", none, "-f", file.toString(), "-f", "-");
    assertEquals(2, notified.code());
    assertEquals(2, notified.alerts());
    assertTrue(notified.out().contains("\"@source\":\"" + file + "\""), notified.out());
    assertTrue(notified.err().contains(none + ": no such file"), notified.err());
    assertEquals(2, Notified.of("", "a:1", "-f", folder.toString()).code());
  }

  @Test
  void badRecordsAreToldOfWhereAlertsAreEverMoreRarely() {
    Notified notified = Notified.of("oops\n".repeat(50) + TWO, "a:1", "--input-format=json");
    assertEquals(0, notified.code());
    List<String> told = notified.out().lines().toList();
    assertEquals(8, told.size(), notified.out());
    assertTrue(told.get(6).startsWith("{\"rule\":\"a:1\","), notified.out());
    assertTrue(told.get(2).startsWith("{\"bad_record\":\"Unexpected character ('o' "), told.get(2));
    assertTrue(told.get(2).endsWith(",\"count\":4,\"@line\":4,\"@byte\":16}"), told.get(2));
    assertTrue(told.get(7).endsWith(",\"count\":50,\"@line\":50,\"@byte\":246}"), told.get(7));
    assertEquals(3, notified.err().lines().count(), notified.err());
    assertTrue(notified.err().contains("standard input: line 1, byte "), notified.err());
    assertTrue(notified.err().contains("50 bad records in all"), notified.err());
    assertTrue(notified.err().contains("hint: lines of text are read without"), notified.err());
  }

  @Test
  void badRecordsAreNoAlertsToReceiversAndCodes() throws IOException {
    Path told = folder.resolve("told");
    Notified notified =
        Notified.of("oops\n" + TWO, "a:1", "--input-format=json", "--exec=/usr/bin/tee " + told);
    assertEquals(2, notified.out().lines().count(), notified.err());
    assertEquals(1, Files.readAllLines(told).size());
    assertEquals(0, Notified.of("oops\n", "a:1", "--input-format=json", "--exit-code").code());
  }

  @Test
  void aMistakeInAnArrayEndsThatInputOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[{\"a\":1},oops,{\"a\":1}]");
    Notified notified = Notified.of(TWO, "a:1", "-f", file.toString(), "-f", "-");
    assertEquals(2, notified.code());
    assertEquals(3, notified.out().lines().count());
    String end = ",\"count\":1,\"ends_input\":true,\"@source\":\"" + file + "\",\"@line\":1,";
    assertTrue(notified.out().contains(end), notified.out());
    assertTrue(notified.err().contains("line 1, byte "), notified.err());
    assertTrue(notified.err().contains("the rest was not read"), notified.err());
  }

  @Test
  void anEventOverTheLimitIsLeftOut() {
    String large = "{\"a\":1,\"b\":\"" + "x".repeat(2000) + "\"}\n";
    Notified notified = Notified.of(large + TWO, "a:1", "--max-event=1K", "--format=text");
    List<String> told = notified.out().lines().toList();
    assertTrue(told.get(0).startsWith("bad record #1 (byte "), notified.out());
    assertTrue(told.get(0).contains(") 1: "), notified.out());
    assertEquals("a:1 #1 (a=1) m", told.get(1));
    assertTrue(notified.err().contains("exceeds the maximum allowed (1024)"), notified.err());
    assertEquals(2, Notified.of(TWO, "a:1", "--max-event=5").code());
  }

  @Test
  void aFullDiskIsAnErrorAndAClosedPipeIsNone() {
    assertEquals(3, failing(Terminal.FILE, "a:1").code());
    assertTrue(failing(Terminal.FILE, "a:1").err().contains("standard output"));
    assertEquals(new Notified(0, "", ""), failing(Terminal.PIPE, "a:1"));
  }

  /** A run that ends with its first alert, which cannot be written. */
  private static Notified failing(Terminal kind, String... words) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    InputStream in = new ByteArrayInputStream(TWO.getBytes(UTF_8));
    return Notified.of(in, full, new ByteArrayOutputStream(), kind, words);
  }
}
