package semlog.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A source from its start to its end; closing this leaves it open. */
public final class SourceStream extends InputStream {
  private final ByteSource source;
  private long at;

  public SourceStream(ByteSource source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = (int) Math.min(length, source.size() - at);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    source.read(at, target, offset, count);
    at += count;
    return count;
  }
}
