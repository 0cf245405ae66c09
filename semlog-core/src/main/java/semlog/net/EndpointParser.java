package semlog.net;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/** How an {@link Endpoint} is written. */
final class EndpointParser {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_PORT = 65_535;
  private static final Pattern UNIX = Pattern.compile("unix:(?://)?(.*)");

  /** {@code tcp://[::1]:514}, {@code tcp://host:514} or {@code tcp://:514}. */
  private static final Pattern PORT =
      Pattern.compile("(tcp|tls|udp)://(?:\\[([^\\]]+)\\]|([^:/\\[\\]]*)):([0-9]{1,5})");

  private EndpointParser() {}

  static Optional<Endpoint> parse(String text) {
    Matcher unix = UNIX.matcher(text);
    if (unix.matches()) {
      if (unix.group(1).isEmpty()) {
        throw new Mistyped("'" + text + "' has no path", "write unix:PATH");
      }
      return Optional.of(new Endpoint.Unix(Path.of(unix.group(1))));
    }
    return text.startsWith("tcp://") || text.startsWith("tls://") || text.startsWith("udp://")
        ? Optional.of(port(text))
        : Optional.empty();
  }

  private static Endpoint port(String text) {
    Matcher form = PORT.matcher(text);
    int port = form.matches() ? Integer.parseInt(form.group(4)) : MOST_PORT + 1;
    if (port > MOST_PORT) {
      throw new Mistyped("'" + text + "' has no host and port", "write " + Endpoint.FORMS);
    }
    String host = form.group(2) != null ? form.group(2) : form.group(3);
    return form.group(1).equals("udp")
        ? new Endpoint.Udp(host, port)
        : new Endpoint.Tcp(host, port, form.group(1).equals("tls"));
  }

  /** The address of a host, or of this host alone when it is empty. */
  static InetSocketAddress address(String host, int port) throws UnknownHostException {
    InetSocketAddress address = new InetSocketAddress(host.isEmpty() ? LOOPBACK : host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException("no such host");
    }
    return address;
  }
}
