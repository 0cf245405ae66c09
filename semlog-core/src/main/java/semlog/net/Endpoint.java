package semlog.net;

import java.nio.file.Path;
import java.util.Optional;

/** Where to connect to or to listen. */
public sealed interface Endpoint {
  /** What they look like, for messages. */
  String FORMS = "tcp://HOST:PORT, tls://HOST:PORT, udp://HOST:PORT or unix:PATH";

  /** A TCP port, in the clear or with TLS. An empty host is this host alone. */
  record Tcp(String host, int port, boolean secure) implements Endpoint {
    @Override
    public String toString() {
      return text(secure ? "tls" : "tcp", host, port);
    }
  }

  /** A UDP port. An empty host is this host alone. */
  record Udp(String host, int port) implements Endpoint {
    @Override
    public String toString() {
      return text("udp", host, port);
    }
  }

  /** A stream socket in the file system. */
  record Unix(Path path) implements Endpoint {
    @Override
    public String toString() {
      return "unix:" + path;
    }
  }

  /**
   * The endpoint that a text names; empty when it has none of the schemes.
   *
   * @throws semlog.fault.Mistyped when what follows the scheme is no place
   */
  static Optional<Endpoint> of(String text) {
    return EndpointParser.parse(text);
  }

  private static String text(String scheme, String host, int port) {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
