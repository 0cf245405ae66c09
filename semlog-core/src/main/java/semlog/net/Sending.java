package semlog.net;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** Opens what takes messages to other processes. */
public final class Sending {
  private Sending() {}

  /**
   * Messages to whoever listens at a place, connected when the first is sent.
   *
   * @param authorities the file of those whose certificates a secure place may show, if not the
   *     system's
   * @param tell takes what the user should know at once
   */
  public static MessageSink to(
      Endpoint place, Framing framing, Optional<Path> authorities, Consumer<String> tell)
      throws IOException {
    return trusting(place, framing, Tls.trusted(authorities), tell);
  }

  static MessageSink trusting(
      Endpoint place, Framing framing, Optional<SSLSocketFactory> trusted, Consumer<String> tell)
      throws IOException {
    try {
      return switch (place) {
        case Endpoint.Tcp tcp ->
            new ConnectedSink(tcp, () -> Connection.to(tcp, trusted), framing, tell);
        case Endpoint.Unix unix ->
            new ConnectedSink(unix, () -> Connection.to(unix), framing, tell);
        case Endpoint.Udp udp -> DatagramSink.to(udp);
      };
    } catch (IOException e) {
      throw new FileSystemException(place.toString(), null, e.getMessage());
    }
  }

  /**
   * Messages with a syslog header each, which says when they were sent.
   *
   * @param clock in the zone that headers without one are in
   * @param host the sender's name
   * @param program the sender's program
   */
  public static MessageSink syslog(
      SyslogFormat format, MessageSink sink, Clock clock, String host, String program) {
    return new SyslogSink(format, sink, clock, host, program);
  }
}
