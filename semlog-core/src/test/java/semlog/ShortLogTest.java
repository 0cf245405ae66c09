package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.block.BlockColumns;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.search.LineChunks;
import semlog.value.TimeContext;

/** A log of which most templates have few lines is kept without these, and says the same. */
final class ShortLogTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  private static final int ALLOWED = 128;

  @ParameterizedTest
  @CsvSource({
    "1, kafka-server.log",
    "5, kafka-server.log",
    "5, postgresql.csv",
    "9, postgresql.csv"
  })
  void takesLittleMoreThanZstd(int level, String name) throws IOException {
    byte[] log = log(name);
    byte[] archive = archive(log, level);
    int zstd = Zstd.compress(log, level == 1 ? 1 : 19).length;
    assertTrue(archive.length <= zstd + ALLOWED, archive.length + " bytes, zstd " + zstd);
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    assertTrue(Restorer.restore(new ByteArrayInputStream(archive), restored).complete());
    assertArrayEquals(log, restored.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"kafka-server.log, false", "kernel.log, true"})
  void itsLinesAreUnderstood(String name, boolean hasTemplates) throws IOException {
    byte[] log = log(name);
    byte[] archive = archive(log, 5);
    BlockColumns columns = columns(archive);
    assertTrue(IntStream.range(0, columns.templates()).anyMatch(columns::isWhole));
    assertEquals(hasTemplates, columns.templates() > 1, columns.templates() + " templates");
    assertEquals(told(withAllTemplates(log)), told(archive));
    Set<Object> ids = new HashSet<>();
    told(archive).forEach(line -> ids.add(line.getFirst()));
    assertEquals(ids.size(), contents(archive).templates());
  }

  private static BlockColumns columns(byte[] archive) throws IOException {
    Segment segment = ArchiveReader.open(new ByteArraySource(archive)).segments().getFirst();
    return new SegmentFeed(segment, Optional.empty(), false).next().orElseThrow().columns();
  }

  private static Contents contents(byte[] archive) throws IOException {
    return Contents.of(new ByteArraySource(archive), Optional.empty(), Access.PLAIN, () -> TIMES);
  }

  private static List<List<Object>> told(byte[] input) throws IOException {
    List<List<Object>> told = new ArrayList<>();
    try (LineChunks lines = ArchiveLines.of(new ByteArrayInputStream(input), () -> TIMES)) {
      while (lines.next()) {
        int start = lines.from();
        for (int at = start; at < lines.to(); at++) {
          if (lines.buffer()[at] == '\n') {
            List<Object> line = new ArrayList<>();
            for (String field : List.of("@template_id", "ipv4", "user", "level", "@timestamp")) {
              line.add(lines.fields(start, at).values(field));
            }
            told.add(line);
            start = at + 1;
          }
        }
      }
    }
    return told;
  }

  private static byte[] log(String name) throws IOException {
    return Files.readAllBytes(Path.of("..", "src-test", "corpus", name));
  }

  private static byte[] archive(byte[] log, int level) throws IOException {
    return archive(log, level, false);
  }

  /** What goes on may have more lines of any template. */
  private static byte[] withAllTemplates(byte[] log) throws IOException {
    return archive(log, 5, true);
  }

  private static byte[] archive(byte[] log, int level, boolean goesOn) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = new CompressionOptions(level, 1, 64 << 20);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
      if (goesOn) {
        compressor.flush();
      }
    }
    return sink.toByteArray();
  }
}
