package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import semlog.trigger.Alert;

/** What receivers are handed of an alert. */
public final class AlertMessage {
  private AlertMessage() {}

  /**
   * The bytes for the receiver of an action.
   *
   * @param postmark what a mail says of its sending
   */
  public static byte[] of(Action action, Alert alert, Postmark postmark) {
    String text =
        switch (action) {
          case Action.Command _ -> AlertText.json(alert) + "\n";
          case Action.Webhook webhook -> webhook.body().fill(alert);
          case Action.Alertmanager _ -> AlertmanagerText.of(alert, postmark.now());
          case Action.Syslog _ -> AlertText.json(alert);
          case Action.Mail mail -> MailText.of(mail, alert, postmark);
        };
    return text.getBytes(UTF_8);
  }
}
