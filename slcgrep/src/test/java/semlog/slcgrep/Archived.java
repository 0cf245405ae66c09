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
    ByteArraySink sink = new ByteArraySink();
    int each = log.length / SEGMENTS + 1;
    for (int from = 0; from < log.length; from += each) {
      segment(log, from, Math.min(log.length, from + each), sink);
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

  private static void segment(byte[] log, int from, int to, ByteArraySink sink) throws IOException {
    byte[] id = new byte[16];
    id[0] = (byte) (from + 1);
    try (Compressor compressor = new Compressor(sink, () -> id, CompressionOptions.defaults())) {
      for (int at = from; at < to; at += BLOCK_BYTES) {
        compressor.write(log, at, Math.min(BLOCK_BYTES, to - at));
        compressor.flush();
      }
    }
  }
}
