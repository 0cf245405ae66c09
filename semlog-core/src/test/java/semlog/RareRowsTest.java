package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveReader;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.search.LineChunks;
import semlog.value.TimeContext;

/** Rare lines among very many are kept whole at level 1, and tell what they tell elsewhere. */
final class RareRowsTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-22T12:00:00Z"));
  private static final int MANY = 8 << 20;

  /** What comes so often is rare, once more is not; what has no values is no shorter whole. */
  private static final int RARE = 24;

  @Test
  void haveNoTemplates() throws IOException {
    byte[] log = log(MANY);
    byte[] archive = archive(log, 1);
    assertArrayEquals(log, restored(archive));
    assertEquals(templates(archive(log, 2)) - 2, templates(archive));
    assertEquals(told(log), told(archive));
  }

  @Test
  void haveTemplatesInLessText() throws IOException {
    byte[] log = log(1 << 20);
    assertEquals(templates(archive(log(MANY), 2)), templates(archive(log, 1)));
  }

  private static byte[] log(int bytes) {
    StringBuilder log = new StringBuilder();
    log.append("2026-11-22 10:15:01 sshd[7]: Failed password for root from 192.0.2.7 port 4711\n");
    for (int time = 1; time <= RARE; time++) {
      log.append("certificate ").append(time).append(" of web1 expires\n");
    }
    for (int time = 1; time <= RARE + 1; time++) {
      log.append("disk ").append(time).append(" of db1 is full\n");
    }
    log.append("that was all\n");
    for (int line = 0; log.length() < bytes; line++) {
      log.append("2026-11-22 10:16:").append(10 + line % 50);
      log.append(" worker finished job ").append(line).append(" for tenant-a without any error\n");
    }
    return log.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] archive(byte[] log, int level) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options =
        new CompressionOptions(level, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }

  private static byte[] restored(byte[] archive) throws IOException {
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    Restorer.restore(new ByteArrayInputStream(archive), restored);
    return restored.toByteArray();
  }

  private static int templates(byte[] archive) throws IOException {
    return Contents.templates(
            ArchiveReader.open(new ByteArraySource(archive)).segments().getFirst(),
            Optional.empty())
        .size();
  }

  /** What the rare lines, which are the first, tell. */
  private static List<List<String>> told(byte[] input) throws IOException {
    List<List<String>> told = new ArrayList<>();
    try (LineChunks lines = ArchiveLines.of(new ByteArrayInputStream(input), () -> TIMES)) {
      lines.next();
      int start = lines.from();
      for (int line = 0; line < 2 * RARE + 3; line++) {
        int end = start;
        while (lines.buffer()[end] != '\n') {
          end++;
        }
        for (String field : List.of("ipv4", "portnumber", "user", "@timestamp", "@template")) {
          told.add(lines.fields(start, end).values(field));
        }
        start = end + 1;
      }
    }
    return told;
  }
}
