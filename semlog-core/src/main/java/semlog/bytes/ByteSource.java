package semlog.bytes;

import java.io.Closeable;
import java.io.IOException;

/** Positioned reading of a file, an object or an array; safe for use by several threads. */
public interface ByteSource extends Closeable {
  /** Length in bytes as known now; it may grow while somebody appends. */
  long size() throws IOException;

  /**
   * Reads exactly {@code length} bytes from {@code position} into {@code target} at {@code offset}.
   *
   * @throws java.io.EOFException when the source ends before that many bytes
   */
  void read(long position, byte[] target, int offset, int length) throws IOException;

  /** Appends the bytes from {@code from} inclusive to {@code to} exclusive to a sink. */
  default void copy(long from, long to, ByteSink sink) throws IOException {
    byte[] chunk = new byte[(int) Math.min(1 << 16, to - from)];
    for (long at = from; at < to; at += chunk.length) {
      int length = (int) Math.min(chunk.length, to - at);
      read(at, chunk, 0, length);
      sink.append(chunk, 0, length);
    }
  }

  @Override
  void close() throws IOException;
}
