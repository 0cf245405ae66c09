package semlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Buffered standard output whose failures are {@link OutputFailure}. Closing only flushes it. Safe
 * for use by several threads.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream descriptor;
  private final Terminal kind;
  private final byte[] buffer = new byte[1 << 16];
  private int length;

  StandardOutput(OutputStream descriptor, Terminal kind) {
    this.descriptor = descriptor;
    this.kind = kind;
  }

  @Override
  public synchronized void write(int value) {
    if (length == buffer.length) {
      drain();
    }
    buffer[length++] = (byte) value;
  }

  @Override
  public synchronized void write(byte[] source, int offset, int count) {
    if (count > buffer.length - length) {
      drain();
    }
    if (count > buffer.length) {
      put(source, offset, count);
    } else {
      System.arraycopy(source, offset, buffer, length, count);
      length += count;
    }
  }

  @Override
  public synchronized void flush() {
    drain();
  }

  @Override
  public void close() {
    flush();
  }

  private void drain() {
    int count = length;
    length = 0;
    if (count > 0) {
      put(buffer, 0, count);
    }
  }

  private void put(byte[] source, int offset, int count) {
    try {
      descriptor.write(source, offset, count);
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw new OutputFailure(e, kind == Terminal.PIPE || why.contains("broken pipe"));
    }
  }
}
