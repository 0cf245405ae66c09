package semlog.slcnotify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.cli.Beside;
import semlog.cli.Session;
import semlog.delivery.Action;
import semlog.net.Courier;
import semlog.net.Spool;
import semlog.trigger.Alert;
import semlog.trigger.AlertSink;

/** Alerts to standard output and, each in its own time, to the receivers of actions. */
final class Outbox implements AlertSink {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AlertSink output;
  private final Session session;
  private final Optional<Path> state;
  private final Map<Action, Outlet> outlets = new LinkedHashMap<>();
  private Rules rules;

  /**
   * @param state beside which alerts that wait are kept
   */
  Outbox(AlertSink output, Rules rules, Optional<Path> state, Session session) throws IOException {
    this.output = output;
    this.session = session;
    this.state = state;
    this.rules = rules;
    open(rules);
  }

  /** Goes by other rules from now on. */
  void follow(Rules next) throws IOException {
    open(next);
    rules = next;
  }

  private void open(Rules next) throws IOException {
    List<Action> all = new ArrayList<>(next.actions());
    next.own().values().forEach(all::addAll);
    for (Action action : all) {
      if (!outlets.containsKey(action)) {
        Spool spool = state.isEmpty() ? Spool.temporary() : Spool.at(spoolOf(action));
        Courier courier =
            new Courier(
                action.name(),
                spool,
                Receivers.of(action, session),
                Courier.Pauses.USUAL,
                session::warn);
        outlets.put(action, new Outlet(action, courier, next.limit(), session));
      }
    }
  }

  private Path spoolOf(Action action) {
    return new Beside("." + action.id() + ".spool").of(state.orElseThrow());
  }

  @Override
  public void alert(Alert alert) throws IOException {
    output.alert(alert);
    for (Action action : rules.of(alert.rule())) {
      outlets.get(action).alert(alert);
    }
  }

  /** Takes alerts that were told before and go on, instead of those that went on before. */
  void goOn(List<Alert> firing) {
    outlets.values().forEach(Outlet::forget);
    for (Alert alert : firing) {
      for (Action action : rules.of(alert.rule())) {
        outlets.get(action).goOn(alert);
      }
    }
  }

  /** Makes what waits survive a loss of power. */
  void sync() throws IOException {
    for (Outlet outlet : outlets.values()) {
      outlet.courier().sync();
    }
  }

  /** What each action was told. */
  List<String> statistics() {
    return outlets.values().stream()
        .map(
            outlet ->
                outlet.name()
                    + ": "
                    + outlet.courier().delivered()
                    + " delivered, "
                    + outlet.courier().leftOut()
                    + " left out, "
                    + outlet.left()
                    + " waiting, "
                    + outlet.lost()
                    + " lost")
        .toList();
  }

  /** Whether anything can become due though no event comes. */
  boolean needsTime() {
    return !outlets.isEmpty();
  }

  /** Does what is due as time passes. */
  void tick() {
    for (Outlet outlet : outlets.values()) {
      outlet.tick();
    }
  }

  /**
   * Waits for what is on its way, as long as it goes on.
   *
   * @return whether all alerts were delivered
   */
  boolean end() throws IOException, InterruptedException {
    boolean all = true;
    for (Outlet outlet : outlets.values()) {
      outlet.end();
    }
    for (Outlet outlet : outlets.values()) {
      long left = outlet.close(PATIENCE);
      if (left > 0) {
        session.error(
            outlet.name() + ": " + left + " alerts were not delivered",
            state.isPresent() ? "they are kept, and tried at the next start" : "");
      }
      all &= left == 0 && outlet.lost() == 0 && outlet.courier().leftOut() == 0;
    }
    return all;
  }
}
