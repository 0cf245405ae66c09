package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.value.TimeContext;

final class ContentsTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void tellsTemplatesAndTheTimesOfTheFirstAndLastLineThatHaveOne() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    write(
        sink,
        "no time here\n2026-11-21 10:00:00 port 1 open\n",
        "2026-11-21 10:00:05 port 2 open\n2026-11-21 10:00:07 disk full\n",
        "  at the end none\n");
    write(sink, "2026-11-21 10:00:09 port 3 open\n  at the end none\n");
    assertEquals(
        new Contents(
            4,
            Optional.of(Instant.parse("2026-11-21T10:00:00Z")),
            Optional.of(Instant.parse("2026-11-21T10:00:09Z"))),
        Contents.of(
            new ByteArraySource(sink.toByteArray()), Optional.empty(), Access.PLAIN, () -> TIMES));
  }

  @Test
  void linesWithoutTimesHaveNone() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    write(sink, "no time here\n");
    assertEquals(
        new Contents(1, Optional.empty(), Optional.empty()),
        Contents.of(
            new ByteArraySource(sink.toByteArray()), Optional.empty(), Access.PLAIN, () -> TIMES));
  }

  private static void write(ByteArraySink sink, String... blocks) throws IOException {
    byte[] id = new byte[16];
    id[0] = (byte) blocks.length;
    try (Compressor compressor = new Compressor(sink, () -> id, CompressionOptions.defaults())) {
      for (String block : blocks) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        compressor.write(bytes, 0, bytes.length);
        compressor.flush();
      }
    }
  }
}
