package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.search.LineChunks;
import semlog.value.TimeContext;

/** A short log is kept as its text, and is understood all the same. */
final class PlainBlockTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  /** Header and checksum of a file that zstd writes, and what is allowed beyond them. */
  private static final int ALLOWED = 4 + 64;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void takesLittleMoreThanZstd(int level) throws IOException {
    byte[] log = log(2048);
    byte[] archive = archive(log, level);
    int zstd = Zstd.compress(log, 19).length;
    assertTrue(archive.length <= zstd + ALLOWED, archive.length + " bytes, zstd " + zstd);
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    assertTrue(Restorer.restore(new ByteArrayInputStream(archive), restored).complete());
    assertArrayEquals(log, restored.toByteArray());
  }

  @Test
  void itsLinesAreUnderstood() throws IOException {
    byte[] log = log(2048);
    byte[] archive = archive(log, 5);
    try (LineChunks plain = ArchiveLines.of(new ByteArrayInputStream(log), () -> TIMES);
        LineChunks archived = ArchiveLines.of(new ByteArrayInputStream(archive), () -> TIMES)) {
      assertTrue(plain.next() && archived.next());
      int start = 0;
      for (int at = 0; at < log.length; at++) {
        if (log[at] == '\n') {
          for (String field : List.of("portnumber", "ipv4", "pid", "@timestamp", "@template_id")) {
            assertEquals(
                plain.fields(start, at).values(field), archived.fields(start, at).values(field));
          }
          start = at + 1;
        }
      }
    }
  }

  @Test
  void itsTemplatesAreCounted() throws IOException {
    Contents contents =
        Contents.of(
            new ByteArraySource(archive(log(2048), 5)),
            Optional.empty(),
            Access.PLAIN,
            () -> TIMES);
    assertEquals(2, contents.templates());
    assertEquals(Optional.of(Instant.parse("2026-11-21T10:15:00Z")), contents.first());
  }

  private static byte[] log(int length) {
    Random random = new Random(7);
    StringBuilder log = new StringBuilder();
    for (int second = 0; log.length() < length; second++) {
      log.append(
          "Nov 21 10:15:%02d web1 sshd[%d]: %s from 10.0.0.%d port %d ssh2\n"
              .formatted(
                  second % 60,
                  random.nextInt(9999),
                  second % 3 == 0 ? "Accepted password for bob" : "Connection closed by invalid",
                  random.nextInt(255),
                  random.nextInt(65536)));
    }
    return log.substring(0, length).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] archive(byte[] log, int level) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = new CompressionOptions(level, 1, 64 << 20);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }
}
