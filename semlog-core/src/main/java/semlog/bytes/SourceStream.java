package semlog.bytes;

import java.io.IOException;

/** A source from its start to its end; closing this leaves it open. */
public final class SourceStream extends BulkStream {
  private final ByteSource source;
  private long at;

  public SourceStream(ByteSource source) {
    this.source = source;
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
