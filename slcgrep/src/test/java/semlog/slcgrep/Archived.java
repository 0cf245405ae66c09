package semlog.slcgrep;

import java.io.IOException;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.bytes.ByteArraySink;

/** Archives with a bit of everything: several segments and blocks, cut anywhere. */
final class Archived {
  private static final int SEGMENTS = 2;
  private static final int BLOCK_BYTES = 3000;

  private Archived() {}

  static byte[] of(byte[] log) throws IOException {
    return of(log, CompressionOptions.defaults().level(), BLOCK_BYTES);
  }

  static byte[] of(byte[] log, int level, int blockBytes) throws IOException {
    CompressionOptions options =
        new CompressionOptions(level, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    ByteArraySink sink = new ByteArraySink();
    int each = log.length / SEGMENTS + 1;
    for (int from = 0; from < log.length; from += each) {
      segment(log, from, Math.min(log.length, from + each), options, blockBytes, sink);
    }
    return sink.toByteArray();
  }

  /** An archive of one block. */
  static byte[] whole(byte[] log) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }

  private static void segment(
      byte[] log, int from, int to, CompressionOptions options, int blockBytes, ByteArraySink sink)
      throws IOException {
    byte[] id = new byte[16];
    id[0] = (byte) (from + 1);
    try (Compressor compressor = new Compressor(sink, () -> id, options)) {
      for (int at = from; at < to; ) {
        int length = Math.min(blockBytes, to - at);
        compressor.write(log, at, length);
        compressor.flush();
        at += length;
      }
    }
  }
}
