package semlog.bytes;

import java.io.EOFException;

/** A source over an array in memory. */
public final class ByteArraySource implements ByteSource {
  private final byte[] bytes;

  /** Reads the array itself, which the caller therefore leaves alone. */
  public ByteArraySource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void read(long position, byte[] target, int offset, int length) throws EOFException {
    if (position < 0 || position > bytes.length - length) {
      throw new EOFException("no " + length + " bytes at " + position + " of " + bytes.length);
    }
    System.arraycopy(bytes, (int) position, target, offset, length);
  }

  @Override
  public void close() {}
}
