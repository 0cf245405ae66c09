package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whom to tell of alerts, and how. Equal actions are one: they share a queue.
 *
 * <p>{@code authorities} is a file of certificates in PEM to trust instead of the system's.
 */
public sealed interface Action {
  /** What messages call it, without anything that may be secret. */
  String name();

  /** A word for its files: two actions that differ have two of them, over all runs. */
  default String id() {
    return ActionId.of(this);
  }

  /** Runs a program that reads the alert as JSON from its standard input. */
  record Command(List<String> words) implements Action {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public String name() {
      return "exec " + words.getFirst();
    }
  }

  /**
   * Posts to a web server.
   *
   * @param place with whatever secrets its owner put into it
   * @param body what is posted
   * @param key signs the body
   */
  record Webhook(Secret place, Template body, Optional<Secret> key, Optional<String> authorities)
      implements Action {
    @Override
    public String name() {
      return "webhook " + server(address());
    }

    /** The place as an address. */
    public URI address() {
      return URI.create(new String(place.bytes(), UTF_8));
    }
  }

  /** Tells an Alertmanager, again and again while an alert lasts. */
  record Alertmanager(URI place, Optional<String> authorities) implements Action {
    @Override
    public String name() {
      return "alertmanager " + server(place);
    }
  }

  /**
   * Sends a message of syslog.
   *
   * @param place {@code udp://HOST:PORT} and the like
   */
  record Syslog(String place, Optional<String> authorities) implements Action {
    @Override
    public String name() {
      return "syslog " + place;
    }
  }

  /**
   * Sends a mail.
   *
   * @param server {@code smtp://HOST[:PORT]}, or {@code smtps:} where TLS comes first
   * @param login a user and a password, when the server wants them
   */
  record Mail(
      URI server, Optional<Login> login, String from, List<String> to, Optional<String> authorities)
      implements Action {
    public Mail {
      to = List.copyOf(to);
    }

    @Override
    public String name() {
      return "mail " + String.join(",", to);
    }
  }

  /** Who asks a server of mail to send. */
  record Login(String user, Secret password) {}

  private static String server(URI place) {
    String port = place.getPort() < 0 ? "" : ":" + place.getPort();
    return place.getScheme() + "://" + place.getHost() + port;
  }
}
