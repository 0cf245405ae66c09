package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.event.Schema;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

final class EventStreamTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void tellsTheAttributesOfALine() throws IOException {
    List<String> events =
        events(
            "Nov 21 10:15:02 web1 sshd[4721]: Failed password for invalid user bob from 10.0.0.7"
                + " port 51514 ssh2\n");
    String event = events.getFirst();
    assertTrue(event.startsWith("{\"@line\":1,\"@source\":\"test.log\","), event);
    assertTrue(event.contains("\"@timestamp\":\"2026-11-21T10:15:02Z\""), event);
    assertTrue(event.contains("\"pid\":4721"), event);
    assertTrue(event.contains("\"portnumber\":51514"), event);
    assertTrue(event.contains("\"10.0.0.7\""), event);
    assertTrue(event.contains("\"@template\":\""), event);
  }

  @Test
  void anEntryOfAJournalIsOneEventWithItsOwnTime() throws IOException {
    List<String> events =
        events(
            """
            __CURSOR=s=b18f;i=1
            __REALTIME_TIMESTAMP=1795234938391928
            _PID=49

            __CURSOR=s=b18f;i=2
            __REALTIME_TIMESTAMP=1795234938391974
            MESSAGE=it is up

            """);
    assertEquals(2, events.size());
    assertTrue(
        events.get(0).contains("\"@timestamp\":\"2026-11-21T04:22:18.391928Z\""), events.get(0));
    assertTrue(events.get(0).contains("\"_PID\":49"), events.get(0));
    assertTrue(events.get(1).contains("\"MESSAGE\":\"it is up\""), events.get(1));
  }

  @Test
  void linesThatDifferInValuesShareATemplateId() throws IOException {
    List<String> events =
        events("listening on port 8000\nlistening on port 8008\nstopped listening on port 8008\n");
    assertEquals(id(events.get(0)), id(events.get(1)));
    assertNotEquals(id(events.get(1)), id(events.get(2)));
  }

  /** The words make skeletons of their own, and what is in quotes is a path in some of them. */
  @Test
  void linesOfOneTemplateHaveOneIdWhateverTheirFirstValuesAre() throws IOException {
    String words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima";
    String log =
        Arrays.stream(words.split(" ", -1))
            .map(
                word ->
                    "moving " + word + " to \"" + (word.length() > 5 ? "/srv/" : "a ") + "x\"\n")
            .collect(Collectors.joining());
    Learnt learnt = Learnt.of(new ByteArrayInputStream(log.getBytes(UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventStream stream = new EventStream(out, "", EventOptions.USUAL, TIMES, learnt)) {
      write(stream, log);
    }
    List<String> ids = out.toString(UTF_8).lines().map(EventStreamTest::id).distinct().toList();
    assertEquals(1, ids.size(), out.toString(UTF_8));
  }

  @Test
  void lineEndingsAndPartialLinesAreNoPartOfTheMessage() throws IOException {
    List<String> events = events("one\r\n\nlast");
    assertEquals(3, events.size());
    assertTrue(events.get(0).contains("\"@message\":\"one\""), events.get(0));
    assertTrue(events.get(1).contains("\"@message\":\"\""), events.get(1));
    assertTrue(events.get(2).contains("\"@line\":3"), events.get(2));
  }

  @Test
  void nothingMoreIsWrittenWhenTheOutputFailed() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) {
            throw new UncheckedIOException(new IOException("full"));
          }
        };
    String log = "2026-11-21 10:15:02 one\n2026-11-21 10:15:03 two\n".repeat(1000) + "rest";
    assertThrows(
        UncheckedIOException.class,
        () -> {
          try (EventStream stream =
              new EventStream(full, "", EventOptions.USUAL, TIMES, Learnt.nothing())) {
            write(stream, log);
          }
        });
  }

  @Test
  void linesThatGoOnAreOneEvent() throws IOException {
    List<String> events =
        events(
            """
            2026-11-21 10:15:02 ERROR order 4711 failed for user bob\r
            java.io.IOException: user alice is gone\r
            \tat org.example.Shop.sell(Shop.java:12)

            2026-11-21 10:15:03 INFO next
            """);
    assertEquals(2, events.size());
    String first = events.getFirst();
    assertTrue(
        first.contains("failed for user bob\\r\\njava.io.IOException: user alice is gone"), first);
    assertTrue(first.contains("(Shop.java:12)\",\"@lines\":4,\"@timestamp\":"), first);
    assertTrue(first.contains("\"user\":\"bob\""), first);
    assertTrue(first.contains("\"exception\":\"java.io.IOException\""), first);
    assertTrue(!first.contains("\"user2\"") && !first.contains("\"alice\""), first);
    assertTrue(events.get(1).startsWith("{\"@line\":5,"), events.get(1));
    assertTrue(!events.get(1).contains("@lines"), events.get(1));
  }

  @Test
  void whatComesAfterAnEventWasTakenForCompleteGoesOnWithIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventStream stream =
        new EventStream(out, "", EventOptions.USUAL, TIMES, Learnt.nothing())) {
      write(stream, "2026-11-21 10:15:02 ERROR failed\n\tat a.B(B.java:1)\n");
      assertTrue(stream.isGathering());
      stream.release();
      assertFalse(stream.isGathering());
      write(stream, "\tat a.C(C.java:1)\n\tat a.D(D.java:1)\n2026-11-21 10:15:03 INFO next\n");
    }
    List<String> events = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(3, events.size());
    assertTrue(events.get(0).contains("\"@lines\":2,\"@timestamp\""), events.get(0));
    assertTrue(events.get(1).startsWith("{\"@line\":3,"), events.get(1));
    assertTrue(
        events.get(1).contains("\"@lines\":2,\"@continues\":true,\"@template\""), events.get(1));
    assertTrue(events.get(2).startsWith("{\"@line\":5,"), events.get(2));
  }

  @Test
  void largeEventsAreCut() throws IOException {
    String frames = "\tat a.B(B.java:1)\n".repeat(25_000);
    List<String> events = events("2026-11-21 10:15:02 ERROR failed\n" + frames);
    assertEquals(3, events.size());
    assertTrue(events.get(0).contains("\"@lines\":10000,\"@timestamp\""), "of most lines");
    assertTrue(events.get(1).contains("\"@lines\":10000,\"@continues\":true"), "the same again");
    assertTrue(events.get(2).contains("\"@lines\":5001,\"@continues\":true"), "the rest");
  }

  @Test
  void aPatternTellsWhereEventsBegin() throws IOException {
    EventOptions options =
        new EventOptions(
            false,
            Schema.SEMLOG,
            TimeFilter.any(),
            Optional.of(TextPattern.compile(List.of("^(BEGIN|END)$"), PatternOptions.PLAIN)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventStream stream = new EventStream(out, "", options, TIMES, Learnt.nothing())) {
      write(stream, "head\nBEGIN\n2026-11-21 10:15:02 x\ny\nEND\n\n");
    }
    assertEquals(
        List.of("head", "BEGIN\\n2026-11-21 10:15:02 x\\ny", "END"),
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(event -> event.replaceAll(".*\"@message\":\"(.*?)\",\"@.*", "$1"))
            .toList());
  }

  private static void write(EventStream stream, String log) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    stream.write(bytes, 0, bytes.length);
  }

  @Test
  void listsAreArraysAndSentencesStayWhole() throws IOException {
    String event =
        events(
                "{\"tags\":[\"a\",\"b\"],\"ids\":[7],\"none\":[],\"in\":{\"tags\":[1,true]},"
                    + "\"rows\":[{\"id\":1},{\"id\":2}],\"msg\":\"listening on port 8008\"}\n")
            .getFirst();
    assertTrue(
        event.endsWith(
            ",\"tags\":[\"a\",\"b\"],\"ids\":[7],\"in.tags\":[1,\"true\"],\"rows.id\":1,\"rows.id2\":2,\"msg\":\"listening"
                + " on port 8008\",\"portnumber\":8008}"),
        event);
    assertTrue(event.contains("\\\"msg\\\":\\\"listening on port <*>\\\"}\""), event);
  }

  @Test
  void escapesOfJsonStringsAreRead() throws IOException {
    String event =
        events(
                """
                {"path":"C:\\\\Users\\\\x","tags":["a\\nb","\\u00e9"],"msg":"said \\"port\\" on port 80"} \\t
                """)
            .getFirst();
    assertTrue(
        event.endsWith(
            ",\"path\":\"C:\\\\Users\\\\x\",\"tags\":[\"a\\nb\",\"é\"],\"msg\":\"said \\\"port\\\" on port"
                + " 80\",\"portnumber\":80}"),
        event);
  }

  @Test
  void backslashesElsewhereEscapeNothing() throws IOException {
    String event = events("level=info msg=open C:\\new\\table now port=80\n").getFirst();
    assertTrue(event.contains(",\"msg\":\"open C:\\\\new\\\\table now\","), event);
  }

  @Tag("slow")
  @Test
  void piecesOfALongLineHaveItsNumber() throws IOException {
    List<String> events = events("a\n" + "b".repeat((1 << 24) + 5) + "\nc\n");
    assertEquals(4, events.size());
    assertTrue(events.get(1).startsWith("{\"@line\":2,"));
    assertTrue(!events.get(1).contains("@continues"));
    assertTrue(events.get(2).startsWith("{\"@line\":2,"));
    assertTrue(events.get(2).contains("\"@message\":\"bbbbb\",\"@lines\":0,\"@continues\":true,"));
    assertTrue(events.get(3).startsWith("{\"@line\":3,"));
  }

  @Test
  void linesOfOtherSentencesAreOfOtherTemplates() throws IOException {
    List<String> events =
        events(
            """
            {"msg":"listening on port 8008"}
            {"msg":"closed port 8008"}
            {"msg":"closed port 9"}
            """);
    assertNotEquals(id(events.get(0)), id(events.get(1)));
    assertEquals(id(events.get(1)), id(events.get(2)));
  }

  @Test
  void whatWasLearntBeforehandNamesTheTemplates() throws IOException {
    String log =
        """
        session opened for tenant alpha by login
        session opened for tenant beta by login
        session opened for tenant gamma by login
        session opened for tenant delta by login
        session opened for tenant epsilon by login
        session opened for tenant zeta by login
        session opened for tenant eta by login
        session opened for tenant theta by login
        """;
    Learnt learnt = Learnt.of(input(log));
    List<String> events = events(log, learnt);
    assertEquals(1, events.stream().map(EventStreamTest::id).distinct().count());
  }

  @Test
  void eventsDoNotDependOnHowTheBytesComeIn() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      log.append("session opened for tenant ").append("abcdefghijklm".charAt(i % 13)).append("nn");
      log.append(i % 3 == 0 ? " by login on port " : " by token on port ").append(i).append('\n');
    }
    String text = log.toString();
    Learnt dripping = Learnt.of(new Dripping(text.getBytes(StandardCharsets.UTF_8)));
    List<String> whole = whole(text, Learnt.of(input(text)));
    assertEquals(whole, events(text, dripping));
    assertEquals(2, whole.stream().map(EventStreamTest::id).distinct().count());
    assertEquals(whole(text, Learnt.nothing()), events(text));
  }

  @Test
  @Tag("slow")
  void templatesWithoutEndAreForgotten() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      log.append("word".repeat(i % 3 + 1));
      for (int rest = i; rest > 0; rest /= 26) {
        log.append(' ').append((char) ('a' + rest % 26)).append("bc");
      }
      log.append(" on port ").append(i).append('\n');
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Learnt learnt = Learnt.of(input(log.toString()));
    try (EventStream stream = new EventStream(out, "", EventOptions.USUAL, TIMES, learnt)) {
      write(stream, log.toString());
      assertTrue(stream.learnt().size() < 50_000, "skeletons: " + stream.learnt().size());
    }
    List<String> events = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(60_000, events.size());
    assertTrue(events.getLast().endsWith("\"portnumber\":59999}"), events.getLast());
  }

  @Test
  void linesOtherThanThoseLearntAreReadAnew() throws IOException {
    Learnt learnt =
        Learnt.of(input("took port 8080 at once\nfree: port 22\ntook port 1 at once\n"));
    List<String> events = events("took port 8080 at once\nport 22: free\ntook port 7\n", learnt);
    assertTrue(events.get(0).contains("\"portnumber\":8080"), events.get(0));
    assertTrue(events.get(1).contains("\"portnumber\":22"), events.get(1));
    assertTrue(events.get(2).contains("\"portnumber\":7"), events.get(2));
  }

  /** Gives three bytes at a time. */
  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int from, int most) {
      return super.read(target, from, Math.min(most, 3));
    }
  }

  /** The events of a log that comes at once. */
  private static List<String> whole(String log, Learnt learnt) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventStream stream = new EventStream(out, "test.log", EventOptions.USUAL, TIMES, learnt)) {
      write(stream, log);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String id(String event) {
    int at = event.indexOf("\"@template_id\":\"") + "\"@template_id\":\"".length();
    return event.substring(at, at + 16);
  }

  private static List<String> events(String log) throws IOException {
    return events(log, Learnt.nothing());
  }

  private static List<String> events(String log, Learnt learnt) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventStream stream = new EventStream(out, "test.log", EventOptions.USUAL, TIMES, learnt)) {
      byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
      for (byte b : bytes) {
        stream.write(new byte[] {b}, 0, 1);
      }
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static ByteArrayInputStream input(String log) {
    return new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
  }
}
