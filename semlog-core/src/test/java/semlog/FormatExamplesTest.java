package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySink;

/** The archives that FORMAT.md shows are those that are written and read. */
final class FormatExamplesTest {
  private static final byte[] ID = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

  @Test
  void theEmptyArchiveIsAsShown() throws IOException {
    assertExample(new byte[0], Documents.hex("empty"));
  }

  @Test
  void theArchiveOfAFewLinesIsAsShown() throws IOException {
    assertExample(Documents.text("log"), Documents.hex("log"));
  }

  private static void assertExample(byte[] text, byte[] archive) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor out = new Compressor(sink, () -> ID, CompressionOptions.defaults())) {
      out.write(text, 0, text.length);
    }
    HexFormat hex = HexFormat.ofDelimiter(" ");
    assertEquals(hex.formatHex(archive), hex.formatHex(sink.toByteArray()));
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(archive), restored);
    assertArrayEquals(text, restored.toByteArray());
    assertEquals(List.of(), report.damages());
    assertTrue(report.complete());
  }
}
