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

  @Override
  void close() throws IOException;
}
