package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveReader;
import semlog.archive.BlockTokens;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.query.Leaves;
import semlog.seal.Keyring;
import semlog.search.LineChunks;
import semlog.token.TokenSummary;
import semlog.value.TimeContext;

/** Lines that no template was learnt of, as there were too many, tell what they tell elsewhere. */
@Tag("slow")
final class WholeRowsTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));
  private static final int LINES = 6_000;

  /** Of the last line only, which is kept whole. */
  private static final String LAST = "lastport=4711";

  private static final byte[] LOG = log("");
  private static final byte[] ARCHIVE = archive(LOG);

  @Test
  void areRestored() throws IOException {
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    assertTrue(Restorer.restore(new ByteArrayInputStream(ARCHIVE), restored).complete());
    assertArrayEquals(LOG, restored.toByteArray());
    int templates = templates(ARCHIVE);
    assertTrue(templates < LINES - 500, templates + " templates");
  }

  @Test
  void areUnderstood() throws IOException {
    assertEquals(told(LOG), told(ARCHIVE));
  }

  private static List<List<String>> told(byte[] input) throws IOException {
    List<List<String>> told = new ArrayList<>();
    try (LineChunks lines = ArchiveLines.of(new ByteArrayInputStream(input), () -> TIMES)) {
      while (lines.next()) {
        int start = lines.from();
        for (int at = start; at < lines.to(); at++) {
          if (lines.buffer()[at] == '\n') {
            for (String field : List.of("ipv4", "status", "lastport", "@timestamp", "@template")) {
              told.add(lines.fields(start, at).values(field));
            }
            start = at + 1;
          }
        }
      }
    }
    return told;
  }

  @Test
  void haveNames() throws IOException {
    Set<String> names =
        AttributeNames.of(new ByteArraySource(ARCHIVE), Keyring.none()).orElseThrow();
    assertTrue(names.containsAll(Set.of("ipv4", "status", "lastport")), names.toString());
  }

  @Test
  void haveTokens() throws IOException {
    SegmentFeed blocks =
        new SegmentFeed(
            ArchiveReader.open(new ByteArraySource(ARCHIVE)).segments().getFirst(),
            Optional.empty(),
            true);
    BlockTokens tokens =
        TokenTerms.of(blocks.next().orElseThrow(), List.of("lastport")).orElseThrow();
    for (String leaf : Leaves.of("4711")) {
      byte[] wanted = TokenSummary.term("lastport", leaf);
      assertTrue(tokens.terms().stream().anyMatch(term -> Arrays.equals(term, wanted)), leaf);
    }
  }

  @Test
  void areNoneInTables() throws IOException {
    byte[] archive = archive(log("#separator \\x09\n#fields\tts\tuid\n"));
    int templates = templates(archive);
    assertTrue(templates > LINES - 10, templates + " templates");
  }

  private static int templates(byte[] archive) throws IOException {
    return Contents.templates(
            ArchiveReader.open(new ByteArraySource(archive)).segments().getFirst(),
            Optional.empty())
        .size();
  }

  private static byte[] log(String header) {
    Random random = new Random(5);
    StringBuilder log = new StringBuilder(header);
    for (int line = 0; line < LINES; line++) {
      log.append("2026-11-21 10:15:%02d ".formatted(line % 60));
      for (int letter = 0; letter < 20; letter++) {
        log.append(letter % 3 == 2 ? ",;|+".charAt(random.nextInt(4)) : letter(random));
      }
      log.append(" from 192.0.2.%d %s\n".formatted(line % 9, line < LINES - 1 ? "status=7" : LAST));
    }
    return log.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static char letter(Random random) {
    return (char) ('a' + random.nextInt(26));
  }

  private static byte[] archive(byte[] log) {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], new CompressionOptions(1, 1, 64 << 20))) {
      compressor.write(log, 0, log.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.toByteArray();
  }
}
