package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A target whose failures are unchecked, so that nobody takes them for those of an input. */
final class Outlet extends OutputStream {
  private final OutputStream target;

  /**
   * @param target becomes this stream's to close
   */
  Outlet(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) {
    try {
      target.write(source, offset, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      target.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
