package semlog.slcnotify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.cli.Session;
import semlog.delivery.Action;
import semlog.delivery.AlertMessage;
import semlog.delivery.NotifyLimit;
import semlog.delivery.Postmark;
import semlog.net.Courier;
import semlog.net.LocalHost;
import semlog.trigger.Alert;

/** The way of alerts to the receiver of one action. */
final class Outlet {
  /** Alertmanager takes for resolved what it has not heard of for five minutes. */
  private static final Duration SENT_AGAIN = Duration.ofMinutes(1);

  private static final int ID_BYTES = 12;

  private final Action action;
  private final Courier courier;
  private final Optional<NotifyLimit> limit;
  private final Session session;

  /** What an Alertmanager is to hear again, by rule and key. */
  private final Map<List<Object>, byte[]> lasting = new LinkedHashMap<>();

  private final String host = LocalHost.name();
  private Instant sentAgain;
  private long left;
  private long lost;

  /**
   * @param limit is not for Alertmanager, which needs all alerts and groups them itself
   */
  Outlet(Action action, Courier courier, Optional<NotifyLimit.Rate> limit, Session session) {
    this.action = action;
    this.courier = courier;
    this.limit =
        action instanceof Action.Alertmanager ? Optional.empty() : limit.map(NotifyLimit::new);
    this.session = session;
    this.sentAgain = now();
  }

  /** Hands over what has changed. */
  void alert(Alert alert) {
    if (limit.isPresent() && !limit.get().admits(alert, now())) {
      return;
    }
    byte[] message = message(alert);
    remember(alert, message);
    put(message);
  }

  /** Nothing that was told before goes on. */
  void forget() {
    lasting.clear();
  }

  /** Takes an alert that was told before, in another run, and lasts. */
  void goOn(Alert alert) {
    remember(alert, message(alert));
  }

  private void remember(Alert alert, byte[] message) {
    if (action instanceof Action.Alertmanager && alert.lasts()) {
      List<Object> key = List.of(alert.rule(), alert.by());
      if (alert.state() == Alert.State.FIRING) {
        lasting.put(key, message);
      } else {
        lasting.remove(key);
      }
    }
  }

  /** Hands a message over; one that finds no room is lost, which must not end the watching. */
  private void put(byte[] message) {
    try {
      courier.put(message);
    } catch (IOException e) {
      if (lost == 0) {
        session.error(action.name() + ": alerts are lost", e);
      }
      lost++;
    }
  }

  /** How many alerts were lost. */
  long lost() {
    return lost;
  }

  /** Does what is due as time passes. */
  void tick() {
    summarize(false);
    if (!lasting.isEmpty() && !now().isBefore(sentAgain.plus(SENT_AGAIN))) {
      sentAgain = now();
      if (courier.waiting() == 0) {
        for (byte[] message : lasting.values()) {
          put(message);
        }
      }
    }
  }

  private void summarize(boolean ends) {
    if (limit.isPresent()) {
      Optional<Alert> summary = limit.get().summary(now(), ends);
      if (summary.isPresent()) {
        put(message(summary.get()));
      }
    }
  }

  /** Hands over the rest. */
  void end() {
    summarize(true);
  }

  /** Waits for what is on its way, and returns how many messages are left. */
  long close(Duration patience) throws IOException, InterruptedException {
    left = courier.close(patience);
    return left;
  }

  /** How many messages were left at the end. */
  long left() {
    return left;
  }

  Courier courier() {
    return courier;
  }

  String name() {
    return action.name();
  }

  private byte[] message(Alert alert) {
    String id = HexFormat.of().formatHex(session.random(ID_BYTES));
    return AlertMessage.of(action, alert, new Postmark(now(), host, id));
  }

  private Instant now() {
    return session.clock().instant();
  }
}
