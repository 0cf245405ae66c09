package semlog.archive;

import java.io.IOException;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSource;

/** An array that counts how it is read. */
final class CountingSource implements ByteSource {
  private final ByteArraySource source;
  int reads;
  long bytes;

  CountingSource(byte[] bytes) {
    source = new ByteArraySource(bytes);
  }

  void reset() {
    reads = 0;
    bytes = 0;
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public void read(long position, byte[] target, int offset, int length) throws IOException {
    reads++;
    bytes += length;
    source.read(position, target, offset, length);
  }

  @Override
  public void close() {}
}
