package semlog.netlogserve;

import java.io.IOException;
import java.io.InputStream;
import semlog.search.LineChunks;

/** The lines of an archive as bytes. */
final class RestoredStream extends InputStream {
  private final LineChunks chunks;
  private int at;
  private int to;

  /**
   * @param chunks become this stream's to close
   */
  RestoredStream(LineChunks chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length > 0 && at == to) {
      if (!chunks.next()) {
        return -1;
      }
      at = chunks.from();
      to = chunks.to();
    }
    int count = Math.min(length, to - at);
    System.arraycopy(chunks.buffer(), at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    chunks.close();
  }
}
