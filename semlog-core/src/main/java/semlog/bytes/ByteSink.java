package semlog.bytes;

import java.io.Closeable;
import java.io.IOException;

/** Appending to a file, a pipe or an object under construction; nothing written is ever changed. */
public interface ByteSink extends Closeable {
  void append(byte[] source, int offset, int length) throws IOException;

  /** Makes all that was appended durable, as far as the medium can. */
  void sync() throws IOException;

  @Override
  void close() throws IOException;
}
