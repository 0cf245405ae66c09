package semlog.slcnotify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import semlog.cli.Session;
import semlog.delivery.Action;
import semlog.delivery.Secret;
import semlog.net.CommandReceiver;
import semlog.net.Endpoint;
import semlog.net.HttpReceiver;
import semlog.net.LocalHost;
import semlog.net.MailReceiver;
import semlog.net.Receiver;
import semlog.net.SyslogReceiver;

/** Opens what actions ask for. */
final class Receivers {
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
  private static final Duration RUN_FOR = Duration.ofMinutes(1);

  private Receivers() {}

  static Receiver of(Action action, Session session) throws IOException {
    return switch (action) {
      case Action.Command command -> new CommandReceiver(command.words(), RUN_FOR);
      case Action.Webhook hook -> web(hook.address(), hook.key(), hook.authorities());
      case Action.Alertmanager manager ->
          web(manager.place(), Optional.empty(), manager.authorities());
      case Action.Syslog syslog ->
          SyslogReceiver.to(
              Endpoint.of(syslog.place()).orElseThrow(),
              syslog.authorities().map(Path::of),
              session.clock(),
              LocalHost.name(),
              session::tell);
      case Action.Mail mail ->
          MailReceiver.to(
              mail.server(),
              mail.login()
                  .map(login -> new MailReceiver.Login(login.user(), login.password().bytes())),
              new MailReceiver.Envelope(mail.from(), mail.to()),
              mail.authorities().map(Path::of),
              ANSWERED_WITHIN);
    };
  }

  private static Receiver web(URI place, Optional<Secret> key, Optional<String> authorities)
      throws IOException {
    return HttpReceiver.to(
        place, key.map(Secret::bytes), authorities.map(Path::of), ANSWERED_WITHIN);
  }
}
