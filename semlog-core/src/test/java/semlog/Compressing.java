package semlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import semlog.bytes.ByteArraySink;

/** A level and a text into an archive, for {@link AlteringLoader}s to load. */
public final class Compressing implements BiFunction<Integer, byte[], byte[]> {
  /** For whoever loaded it. */
  public Compressing() {}

  @Override
  public byte[] apply(Integer level, byte[] text) {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options =
        new CompressionOptions(level, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(text, 0, text.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.toByteArray();
  }
}
