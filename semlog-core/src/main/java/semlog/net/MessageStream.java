package semlog.net;

import java.io.IOException;
import java.io.OutputStream;
import semlog.bytes.ByteBuilder;

/** Bytes into the messages of a sink: one a line. */
public final class MessageStream extends OutputStream {
  private final MessageSink sink;
  private final ByteBuilder line = new ByteBuilder(1 << 12);

  /**
   * @param sink becomes this stream's to close
   */
  public MessageStream(MessageSink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    int from = offset;
    int end = offset + count;
    for (int at = offset; at < end; at++) {
      if (source[at] == '\n') {
        line.bytes(source, from, at - from);
        send(true);
        from = at + 1;
      } else if (line.length() + at - from == sink.mostBytes()) {
        line.bytes(source, from, at - from);
        send(false);
        from = at;
      }
    }
    line.bytes(source, from, end - from);
  }

  /** Delivers all whole lines. */
  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  /** Delivers all, a last line without its line feed too. */
  @Override
  public void close() throws IOException {
    if (line.length() > 0) {
      send(true);
    }
    sink.close();
  }

  private void send(boolean ends) throws IOException {
    sink.send(line.array(), 0, line.length(), ends);
    line.clear();
  }
}
