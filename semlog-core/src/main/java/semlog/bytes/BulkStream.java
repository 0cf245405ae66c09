package semlog.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read many bytes at a time; one at a time is possible, and slow. */
public abstract class BulkStream extends InputStream {
  /** Nothing was read yet. */
  protected BulkStream() {}

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] target, int offset, int length) throws IOException;
}
