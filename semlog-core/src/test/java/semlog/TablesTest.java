package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import semlog.attribute.Formats;
import semlog.bytes.ByteArraySink;
import semlog.event.Schema;
import semlog.pattern.TextPattern;
import semlog.seal.Keyring;
import semlog.search.LineChunks;
import semlog.search.LineEvent;
import semlog.search.Wanted;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/** Columns and formats of users are the same in events, in plain text and in archives. */
final class TablesTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  private static final String HEADER = "#Fields: date time c-ip cs-method sc-status\n";
  private static final String ROWS =
      """
      2026-11-21 00:00:02 203.0.113.9 GET 200
      2026-11-21 00:00:03 203.0.113.9 POST 302
      """;
  private static final String LOG =
      ROWS + HEADER + ROWS + HEADER + ROWS + HEADER.replace("c-ip", "s-ip") + ROWS + "the end\n";

  private static final Formats OWN =
      Formats.of(
          List.of(new Formats.File("own.formats", "grok the %{WORD:what}\n  the end\n")),
          (_, _) -> Optional.empty(),
          mistake -> {
            throw mistake;
          });

  private static byte[] archive(byte[] log, int step) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options =
        new CompressionOptions(5, 1, 1 << 20, Optional.empty(), false, Sealing.NONE, OWN);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      for (int from = 0; from < log.length; from += step) {
        compressor.write(log, from, Math.min(step, log.length - from));
      }
    }
    return sink.toByteArray();
  }

  private static List<List<String>> names(byte[] input) throws IOException {
    return members(input, LineEvent.Named::name);
  }

  /** For each line what its attributes have, but for those of its comments. */
  private static List<List<String>> members(byte[] input, Function<LineEvent.Named, String> what)
      throws IOException {
    List<List<String>> all = new ArrayList<>();
    Access access = new Access(Optional.empty(), Keyring.none(), () -> OWN, false);
    try (LineChunks lines =
        ArchiveLines.of(new ByteArrayInputStream(input), access, () -> TIMES, Wanted.EVERYTHING)) {
      while (lines.next()) {
        int start = lines.from();
        for (int at = lines.from(); at < lines.to(); at++) {
          if (lines.buffer()[at] == '\n') {
            if (lines.buffer()[start] != '#') {
              all.add(lines.fields(start, at).members().stream().map(what).toList());
            }
            start = at + 1;
          }
        }
      }
    }
    return all;
  }

  private static List<String> events(byte[] log) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    EventOptions options =
        new EventOptions(
            false, Schema.SEMLOG, TimeFilter.any(), Optional.of(TextPattern.compile("")));
    try (EventStream events = new EventStream(json, "log", options, TIMES, OWN, Learnt.nothing())) {
      events.write(log, 0, log.length);
    }
    return json.toString(UTF_8).lines().filter(event -> !event.contains("\":\"#")).toList();
  }

  @Test
  void rowsHaveTheNamesOfTheLastHeader() throws IOException {
    byte[] log = LOG.getBytes(UTF_8);
    List<String> client = List.of("timestamp", "c-ip", "cs-method", "sc-status");
    List<String> server = List.of("timestamp", "s-ip", "cs-method", "sc-status");
    List<List<String>> plain = names(log);
    assertEquals(client, plain.get(2));
    assertEquals(client, plain.get(5));
    assertEquals(server, plain.get(6));
    assertEquals(server, plain.get(7));
    assertEquals(List.of("what"), plain.get(8));
    assertFalse(plain.get(0).contains("c-ip"), plain.toString());
    List<String> events = events(log);
    for (int line = 0; line < plain.size(); line++) {
      for (String name : plain.get(line)) {
        assertTrue(events.get(line).contains("\"" + name + "\":"), events.get(line));
      }
    }
    byte[] archive = archive(log, 1 << 16);
    assertEquals(plain, names(archive));
    assertArrayEquals(archive, archive(log, 7));
  }

  @Test
  void aShortTableAndAFormatOfTheUserAreKeptAsTemplates() throws IOException {
    byte[] table = "id,name,size\n1,a,17\n2,b,18\n".getBytes(UTF_8);
    assertEquals(List.of("id", "name", "size"), names(archive(table, 100)).get(1));
    byte[] own = "the end\nthe beginning\n".getBytes(UTF_8);
    assertEquals(List.of(List.of("what"), List.of("what")), names(archive(own, 100)));
  }

  @Test
  void twoQuotesInACellAreOne() throws IOException {
    byte[] table = "id,note,size\n1,\"\"\"hi\"\" now\",17\n2,\"\"\"q\"\"\",18\n".getBytes(UTF_8);
    List<List<String>> said =
        List.of(List.of("1", "\"hi\" now", "17"), List.of("2", "\"q\"", "18"));
    assertEquals(said, values(table));
    assertEquals(said, values(archive(table, 100)));
    assertTrue(events(table).get(1).contains("\"note\":\"\\\"hi\\\" now\""));
  }

  private static List<List<String>> values(byte[] table) throws IOException {
    return members(table, named -> new String(named.values().getFirst(), UTF_8)).subList(1, 3);
  }
}
