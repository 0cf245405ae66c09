package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveReader;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;

/** A block whose lines are all different but for their values ends before they fill the memory. */
@Tag("slow")
class ManyTemplatesTest {
  private static final int LINES = 110_000;

  @Test
  void beginNewSegments() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      text.append("session of ");
      for (int letter = 0; letter < 20; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(" closed\n");
    }
    byte[] log = text.toString().getBytes(StandardCharsets.US_ASCII);
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      compressor.write(log, 0, log.length);
    }
    byte[] archive = sink.toByteArray();
    int segments = ArchiveReader.open(new ByteArraySource(archive)).segments().size();
    assertEquals(3, segments);
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    Restorer.restore(new ByteArrayInputStream(archive), restored);
    assertArrayEquals(log, restored.toByteArray());
  }
}
