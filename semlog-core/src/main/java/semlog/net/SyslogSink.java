package semlog.net;

import java.io.IOException;
import java.time.Clock;
import semlog.bytes.ByteBuilder;

/** Puts a syslog header in front of each message, with the time at which it is sent. */
final class SyslogSink implements MessageSink {
  private static final int MOST_HEADER_BYTES = 512;

  private final SyslogFormat format;
  private final MessageSink sink;
  private final Clock clock;
  private final String host;
  private final String program;
  private final ByteBuilder message = new ByteBuilder();

  /**
   * @param clock in the zone that headers without one are in
   * @param host the sender's name
   */
  SyslogSink(SyslogFormat format, MessageSink sink, Clock clock, String host, String program) {
    this.format = format;
    this.sink = sink;
    this.clock = clock;
    this.host = host;
    this.program = program;
  }

  @Override
  public int mostBytes() {
    return sink.mostBytes() - MOST_HEADER_BYTES;
  }

  /** A part is a message of its own. */
  @Override
  public void send(byte[] bytes, int from, int to, boolean ends) throws IOException {
    message.clear();
    message.bytes(format.header(clock.instant(), clock.getZone(), host, program));
    message.bytes(bytes, from, to - from);
    sink.send(message.array(), 0, message.length(), true);
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
