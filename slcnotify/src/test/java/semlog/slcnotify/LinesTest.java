package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.EventOptions;
import semlog.EventStream;
import semlog.Learnt;
import semlog.bytes.ByteArraySink;
import semlog.cli.Terminal;
import semlog.value.DateOrder;
import semlog.value.TimeContext;

/** Lines of text give the alerts that the events give which {@code slc -j} makes of them. */
final class LinesTest {
  private static final String PLAIN =
      """
      Nov 21 10:15:02 web1 sshd[811]: Failed password for root from 10.0.0.7 port 4711 ssh2
      Nov 21 10:15:03 web1 sshd[812]: Accepted password for anna from 10.0.0.8 port 4712 ssh2
      Nov 21 10:15:04 web1 app[3]: [main] done in 12 ms
      """;
  private static final String SEVERAL =
      """
      2026-11-21 10:15:02,117 ERROR Worker-3 failed
      java.lang.IllegalStateException: no room
      \tat a.b.C.run(C.java:17)
      \tat a.b.C.main(C.java:3)
      2026-11-21 10:15:03,000 INFO Worker-4 done
      """;
  private static final String JSON =
      """
      {"ts":"2026-11-21T10:15:02Z","user":"anna","port":8008}
      {"ts":"2026-11-21T10:15:03Z","user":"root","port":8008}
      """;
  private static final String BRACKETS =
      "[Sun Dec 04 04:47:44 2005] [notice] started\n{main} began\n[] empty\n";

  @TempDir Path folder;

  /** The events of lines that come on standard input, as JSON. */
  private static String told(String log) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    TimeContext times =
        new TimeContext(
            ZoneOffset.UTC,
            Instant.parse("2026-11-21T10:00:00Z"),
            OptionalInt.empty(),
            DateOrder.AUTO);
    try (EventStream stream =
        new EventStream(json, "-", EventOptions.USUAL, times, Learnt.nothing())) {
      stream.write(log.getBytes(UTF_8), 0, log.getBytes(UTF_8).length);
    }
    return json.toString(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, SEVERAL, JSON, BRACKETS, "\u00e9\r\nno end", "x\n\n\ny\n"})
  void alertsAreThoseOfTheEvents(String log) throws IOException {
    Notified events = Notified.of(told(log), "@line:*", "--pass", "--input-format=json");
    assertTrue(events.alerts() > 1, events.err());
    assertEquals(events, Notified.of(log, "@line:*", "--pass", "--input-format=lines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, SEVERAL, BRACKETS, "\n  oops\n", "\ufeffoops"})
  void theFirstBytesTellLines(String log) {
    assertEquals(Notified.of(log, "@line:*", "--input-format=lines"), Notified.of(log, "@line:*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {JSON, "[\n{\"a\":1}]", "\ufeff [{ \"a\":1}]", "\n\n{}", "[]\n{}", "", " "})
  void theFirstBytesTellJson(String json) {
    assertEquals(Notified.of(json, "NOT x:1", "--input-format=json"), Notified.of(json, "NOT x:1"));
  }

  @Test
  void attributesAndSeveralLinesAreThere() {
    Notified notified = Notified.of(PLAIN + SEVERAL, "user:root", "IllegalStateException");
    List<String> alerts = notified.out().lines().toList();
    assertEquals(2, alerts.size(), notified.err());
    assertTrue(alerts.getFirst().contains("\"@timestamp\":\"2026-11-21T10:15:02"), notified.out());
    assertTrue(
        alerts.getLast().contains("no room\\n\\tat a.b.C.run(C.java:17)\\n"), notified.out());
  }

  @Test
  void theLastEventOfALiveStreamIsToldOfWhenNothingMoreComes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream live =
        new InputStream() {
          private final InputStream lines = new ByteArrayInputStream(SEVERAL.getBytes(UTF_8));

          @Override
          public int read() {
            throw new AssertionError("one byte at a time");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            int count = lines.read(to, from, length);
            while (count < 0 && !out.toString(UTF_8).contains("Worker-4 done")) {
              Thread.onSpinWait();
            }
            return count;
          }
        };
    assertEquals(2, Notified.of(live, out, out, Terminal.PIPE, "worker").alerts());
  }

  @Test
  void packedFilesAndArchivesAreRead() throws IOException {
    Path packed = folder.resolve("a.log.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(SEVERAL.getBytes(UTF_8));
    }
    ByteArraySink archive = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(archive, () -> new byte[16], CompressionOptions.defaults())) {
      compressor.write(SEVERAL.getBytes(UTF_8), 0, SEVERAL.length());
    }
    Path slc = Files.write(folder.resolve("a.log.slc"), archive.toByteArray());
    Notified notified = Notified.of("", "worker", packed.toString(), slc.toString());
    assertEquals("", notified.err());
    assertEquals(4, notified.alerts());
    Notified kept = Notified.of("", "worker", slc.toString(), "--state=" + folder.resolve("s"));
    assertEquals(2, kept.code());
    Files.write(slc, new byte[] {'S', 'L'});
    assertEquals(2, Notified.of("", "worker", slc.toString()).code());
  }

  @Test
  void aRunThatGoesOnUnderstandsAsIfThereWasOne() throws IOException {
    String header = "#separator \\x09\n#fields\tts\tuid\tid.orig_h\n";
    String first = header + "1700000000.1\tCa1\t10.0.0.1\n";
    String second = "1700000001.1\tCa2\t10.0.0.2\n";
    Path log = Files.writeString(folder.resolve("conn.log"), first);
    String state = "--state=" + folder.resolve("state");
    Notified before = Notified.of("", "uid:*", log.toString(), state);
    Files.writeString(log, first + second);
    Notified after = Notified.of("", "uid:*", log.toString(), state);
    assertEquals(1, before.alerts(), before.err());
    assertEquals(1, after.alerts(), after.err());
    assertTrue(after.out().contains("\"@line\":4,"), after.out());
  }
}
