package semlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

class RestoredInputTest {
  @Test
  void givesTheLines() throws IOException {
    try (RestoredInput in = of(new ByteArraySource(archive()))) {
      assertEquals("one\ntwo\n", new String(in.readAllBytes(), US_ASCII));
    }
  }

  @Test
  void tellsOfDamageBehindWhatIsThere() throws IOException {
    byte[] archive = archive();
    archive[archive.length / 2] ^= 1;
    try (RestoredInput in = of(new ByteArraySource(archive))) {
      assertThrows(Damaged.class, in::readAllBytes);
    }
  }

  /** What nobody foresaw must not look like the end of the lines. */
  @Test
  void passesOnWhateverEndsTheRestoring() throws IOException {
    ByteSource failing =
        new ByteSource() {
          @Override
          public long size() {
            return 100;
          }

          @Override
          public void read(long position, byte[] target, int offset, int length) {
            throw new IllegalStateException("a mistake of ours");
          }

          @Override
          public void close() {}
        };
    try (RestoredInput in = of(failing)) {
      assertThrows(IllegalStateException.class, in::readAllBytes);
    }
  }

  private static RestoredInput of(ByteSource archive) throws IOException {
    return new RestoredInput(archive, archive, Optional.empty(), Access.PLAIN);
  }

  private static byte[] archive() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    byte[] text = "one\ntwo\n".getBytes(US_ASCII);
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      compressor.write(text, 0, text.length);
    }
    return sink.toByteArray();
  }
}
