package semlog.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose first bytes were looked at and are still to be read. */
public final class PeekedStream extends InputStream {
  private final InputStream in;
  private final byte[] head = new byte[8];
  private int headLength;
  private int headRead;

  /** Looks at a stream, which this closes with itself. */
  public PeekedStream(InputStream in) {
    this.in = in;
  }

  /** Whether the stream begins with these bytes, at most eight. */
  public boolean startsWith(byte[] magic) throws IOException {
    int[] unsigned = new int[magic.length];
    Arrays.setAll(unsigned, i -> magic[i] & 0xff);
    return startsWith(unsigned);
  }

  /** Whether the stream begins with these bytes; reads no further than the first that differs. */
  boolean startsWith(int... magic) throws IOException {
    for (int i = 0; i < magic.length; i++) {
      if (i == headLength) {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        head[headLength++] = (byte) next;
      }
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int available() throws IOException {
    return headRead < headLength ? headLength - headRead : in.available();
  }

  @Override
  public int read() throws IOException {
    return headRead < headLength ? head[headRead++] & 0xff : in.read();
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (headRead == headLength) {
      return in.read(target, offset, count);
    }
    int copied = Math.min(count, headLength - headRead);
    System.arraycopy(head, headRead, target, offset, copied);
    headRead += copied;
    boolean more = copied < count && in.available() > 0;
    int further = more ? in.read(target, offset + copied, count - copied) : 0;
    return copied + Math.max(further, 0);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
