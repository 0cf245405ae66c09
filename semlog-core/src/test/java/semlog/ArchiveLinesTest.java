package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.query.Fields;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

final class ArchiveLinesTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void linesHaveTheAttributesThatTheEventStreamGaveThem() throws IOException {
    String log =
        "Nov 21 10:15:02 web1 sshd[47]: Failed password for bob from 10.0.0.7 port 51514 ssh2\n";
    try (LineChunks lines = lines(archive(log))) {
      assertTrue(lines.next());
      Fields fields = lines.fields(lines.from(), lines.to() - 1);
      assertEquals(List.of("51514"), fields.values("portnumber"));
      assertEquals(List.of("10.0.0.7"), fields.values("ipv4"));
      assertEquals(List.of("47"), fields.values("pid"));
      assertEquals(List.of("2026-11-21T10:15:02Z"), fields.values("@timestamp"));
      assertEquals(List.of(log.strip()), fields.values(Fields.MESSAGE));
      assertFalse(lines.next());
    }
  }

  @Test
  void everyElementOfAListAndEveryWholeSentenceIsAValue() throws IOException {
    String log = "{\"tags\":[\"auth\",\"ssh\"],\"msg\":\"bad login from 10.0.0.7\",\"n\":1}\n";
    byte[] archive = archive(log.repeat(3));
    for (LineChunks chunks :
        List.of(
            lines(archive),
            ArchiveLines.of(stream(log.getBytes(StandardCharsets.UTF_8)), () -> TIMES))) {
      try (LineChunks lines = chunks) {
        assertTrue(lines.next());
        Fields fields = lines.fields(0, log.length() - 1);
        assertEquals(List.of("auth", "ssh"), fields.values("tags"));
        assertEquals(List.of("bad login from 10.0.0.7"), fields.values("msg"));
        assertEquals(List.of("10.0.0.7"), fields.values("ipv4"));
        assertEquals(List.of("1"), fields.values("n"));
      }
    }
  }

  @Test
  void plainTextHasTheSameFields() throws IOException {
    String log = "listening on 10.0.0.7 port 8008\nlistening on 10.0.0.8 port 8000\n";
    try (LineChunks plain =
            ArchiveLines.of(stream(log.getBytes(StandardCharsets.UTF_8)), () -> TIMES);
        LineChunks archived = ArchiveLines.of(stream(archive(log)), () -> TIMES)) {
      assertTrue(plain.next() && archived.next());
      for (String field : List.of("portnumber", "ipv4", "@template", "@template_id")) {
        assertEquals(plain.fields(0, 31).values(field), archived.fields(0, 31).values(field));
      }
    }
  }

  @Test
  void aLineGoesOnOverSegments() throws IOException {
    byte[] first = archive("one\ntw");
    byte[] second = archive("o\nthree\n");
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    try (LineChunks lines = lines(both)) {
      assertTrue(lines.next());
      assertEquals("one\ntwo\nthree\n", text(lines));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " by whom it may concern, as nobody had the heart to say no to all these"})
  void idsFromBeforeAMergeFindTheMergedTemplate(String more) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    java.io.ByteArrayOutputStream json = new java.io.ByteArrayOutputStream();
    String[] names = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"};
    try (EventStream events =
            new EventStream(json, "x", EventOptions.USUAL, TIMES, Learnt.nothing());
        Compressor compressor =
            new Compressor(
                Target.of(sink),
                () -> new byte[16],
                CompressionOptions.defaults(),
                Optional.of(events))) {
      for (String name : names) {
        byte[] line =
            ("quota of tenant " + name + " was raised" + more + "\n")
                .getBytes(StandardCharsets.UTF_8);
        compressor.write(line, 0, line.length);
      }
    }
    List<String> shown =
        json.toString(StandardCharsets.UTF_8).lines().map(ArchiveLinesTest::id).distinct().toList();
    assertTrue(shown.size() > 1, shown.toString());
    try (LineChunks lines = lines(sink.toByteArray())) {
      assertTrue(lines.next());
      List<String> ids = lines.fields(0, text(lines).indexOf('\n')).values("@template_id");
      assertTrue(ids.containsAll(shown), ids + " for " + shown);
    }
  }

  @Test
  void aTornArchiveGivesWhatItHasAndSaysSo() throws IOException {
    byte[] archive = archive("one\ntwo\n".repeat(2000));
    byte[] torn = Arrays.copyOf(archive, archive.length - 4);
    List<String> texts = new ArrayList<>();
    try (LineChunks lines = lines(torn)) {
      Damaged damaged =
          assertThrows(
              Damaged.class,
              () -> {
                while (lines.next()) {
                  texts.add(text(lines));
                }
              });
      assertTrue(damaged.getMessage().contains("the file ends inside"), damaged.getMessage());
      assertFalse(lines.next());
    }
    assertEquals("one\ntwo\n".repeat(2000), String.join("", texts));
  }

  @Test
  void anArchiveThatIsStillWrittenGivesWhatIsCommittedAndSaysSo() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Compressor open = new Compressor(sink, () -> new byte[16], CompressionOptions.defaults());
    open.write(new byte[] {'a', '\n'}, 0, 2);
    open.flush();
    byte[] archive = sink.toByteArray();
    for (LineChunks chunks :
        List.of(lines(archive), ArchiveLines.of(stream(archive), () -> TIMES))) {
      try (LineChunks lines = chunks) {
        assertTrue(lines.next());
        assertEquals("a\n", text(lines));
        assertFalse(lines.next());
        assertTrue(lines.unfinished().orElseThrow().startsWith("ends without"));
      }
    }
    open.close();
    try (LineChunks lines = lines(sink.toByteArray())) {
      assertTrue(lines.next());
      assertTrue(lines.unfinished().isEmpty());
    }
  }

  @Test
  void bytesThatAreNoArchiveEndIt() throws IOException {
    byte[] archive = archive("a\n");
    byte[] noise = new byte[archive.length + 50];
    System.arraycopy(archive, 0, noise, 0, 40);
    try (LineChunks lines = ArchiveLines.of(stream(noise), () -> TIMES)) {
      assertThrows(Damaged.class, lines::next);
      assertFalse(lines.next());
    }
  }

  private static String id(String event) {
    int at = event.indexOf("\"@template_id\":\"") + "\"@template_id\":\"".length();
    return event.substring(at, at + 16);
  }

  private static String text(LineChunks lines) {
    return new String(
        lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
  }

  private static LineChunks lines(byte[] archive) throws IOException {
    return ArchiveLines.ofArchive(
            new ByteArraySource(archive),
            Optional.empty(),
            Access.PLAIN,
            () -> TIMES,
            Wanted.EVERYTHING)
        .orElseThrow();
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] archive(String log) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
      compressor.write(bytes, 0, bytes.length);
    }
    return sink.toByteArray();
  }
}
