package semlog.netlogserve;

import java.io.IOException;
import semlog.bytes.BulkStream;
import semlog.search.LineChunks;

/** The lines of an archive as bytes. */
final class RestoredStream extends BulkStream {
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
