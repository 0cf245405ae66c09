package semlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import semlog.bytes.ByteSink;

/** A sink as a buffered stream; to close it is to flush it, and leaves the sink open. */
public final class SinkStream extends OutputStream {
  private final ByteSink sink;
  private final byte[] buffer = new byte[1 << 16];
  private int length;

  public SinkStream(ByteSink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int value) throws IOException {
    if (length == buffer.length) {
      flush();
    }
    buffer[length++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    if (count > buffer.length - length) {
      flush();
    }
    if (count > buffer.length) {
      sink.append(source, offset, count);
    } else {
      System.arraycopy(source, offset, buffer, length, count);
      length += count;
    }
  }

  @Override
  public void flush() throws IOException {
    sink.append(buffer, 0, length);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
