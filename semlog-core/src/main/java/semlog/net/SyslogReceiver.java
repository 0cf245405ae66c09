package semlog.net;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** Messages of syslog, RFC 5424: as datagrams, or counted in a stream, in the clear or with TLS. */
public final class SyslogReceiver implements Receiver {
  private final Endpoint place;
  private final Optional<SSLSocketFactory> trusted;
  private final Clock clock;
  private final String host;
  private final Consumer<String> tell;
  private Optional<MessageSink> open = Optional.empty();

  private SyslogReceiver(
      Endpoint place,
      Optional<SSLSocketFactory> trusted,
      Clock clock,
      String host,
      Consumer<String> tell) {
    this.place = place;
    this.trusted = trusted;
    this.clock = clock;
    this.host = host;
    this.tell = tell;
  }

  /**
   * Messages to a place, connected when the first is sent.
   *
   * @param authorities whom to trust, if not whom the system trusts
   * @param host the sender's name
   * @param tell takes what the user should know at once
   */
  public static SyslogReceiver to(
      Endpoint place, Optional<Path> authorities, Clock clock, String host, Consumer<String> tell)
      throws IOException {
    return new SyslogReceiver(place, Tls.trusted(authorities), clock, host, tell);
  }

  @Override
  public void deliver(byte[] message) throws IOException {
    try {
      if (open.isEmpty()) {
        MessageSink sink = Sending.trusting(place, Framing.OCTET_COUNTING, trusted, tell);
        open = Optional.of(Sending.syslog(SyslogFormat.RFC5424, sink, clock, host, "slcnotify"));
      }
      int most = open.get().mostBytes();
      for (int i = 0; i < message.length; i += most) {
        int end = Math.min(message.length, i + most);
        open.get().send(message, i, end, end == message.length);
      }
      open.get().flush();
    } catch (IOException e) {
      open = Optional.empty(); // it never got a connection, or has no memory of one
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
