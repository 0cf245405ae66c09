package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends each message, a whole mail, by SMTP (RFC 5321): in TLS from the start ({@code smtps:}), or
 * as soon as the server offers it (RFC 3207). A password goes nowhere without TLS but to this host.
 */
public final class MailReceiver implements Receiver {
  /**
   * From whom to whom.
   *
   * @param to at least one address
   */
  public record Envelope(String from, List<String> to) {
    public Envelope {
      to = List.copyOf(to);
    }
  }

  /** Who asks the server to send. */
  public record Login(String user, byte[] password) {}

  private final URI server;
  private final Optional<Login> login;
  private final Envelope envelope;
  private final Optional<SSLSocketFactory> trusted;
  private final Duration patience;

  private MailReceiver(
      URI server,
      Optional<Login> login,
      Envelope envelope,
      Optional<SSLSocketFactory> trusted,
      Duration patience) {
    this.server = server;
    this.login = login;
    this.envelope = envelope;
    this.trusted = trusted;
    this.patience = patience;
  }

  /**
   * Mails by a server, with which there is a conversation for each of them.
   *
   * @param server {@code smtp://HOST[:PORT]} or {@code smtps://HOST[:PORT]}
   * @param authorities whom to trust, if not whom the system trusts
   * @param patience how long an answer may take
   */
  public static MailReceiver to(
      URI server,
      Optional<Login> login,
      Envelope envelope,
      Optional<Path> authorities,
      Duration patience)
      throws IOException {
    return new MailReceiver(server, login, envelope, Tls.trusted(authorities), patience);
  }

  @Override
  public void deliver(byte[] message) throws IOException {
    try (SmtpSession session = SmtpSession.open(server, trusted, patience)) {
      if (login.isPresent()) {
        session.login(login.get().user(), login.get().password());
      }
      session.send(envelope, new String(message, UTF_8));
    }
  }
}
