package semlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import semlog.bytes.ByteSink;

/** A stream as a sink: to sync it is to flush it. */
public final class StreamSink implements ByteSink {
  private final OutputStream stream;

  public StreamSink(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    stream.write(source, offset, length);
  }

  @Override
  public void sync() throws IOException {
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
