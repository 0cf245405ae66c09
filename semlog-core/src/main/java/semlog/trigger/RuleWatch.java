package semlog.trigger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import semlog.condition.Condition;
import semlog.condition.ConditionState;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.query.Query;

/**
 * One rule and its keys, of which the one that was met longest ago goes when there are too many.
 */
final class RuleWatch {
  private final Rule rule;
  private final Query query;
  private final Function<Event, List<Reason>> why;
  private final Watch watch;
  private final int maxKeys;
  private final long held;
  private final long suppress;
  private final long repeat;
  private final long resolveAfter;

  /** The one met longest ago comes first. */
  private final SequencedMap<List<String>, Keyed> keys = new LinkedHashMap<>(16, 0.75f, true);

  private long dropped;
  private boolean done;

  /**
   * @param why the values of an event that answers the query for which it does
   */
  RuleWatch(Rule rule, Function<Event, List<Reason>> why, Watch watch, int maxKeys) {
    this.rule = rule;
    this.why = why;
    this.query = rule.condition().query();
    this.watch = watch;
    this.maxKeys = maxKeys;
    Firing firing = rule.firing();
    this.held = firing.held().toMillis();
    this.suppress = firing.suppress().toMillis();
    this.repeat = firing.repeat().toMillis();
    this.resolveAfter = firing.resolveAfter().toMillis();
    expect();
  }

  /** Meets the keys that are missed even if they never come: they are waited for from now on. */
  private void expect() {
    if (rule.condition() instanceof Condition.Absent absent) {
      List<List<String>> expected = rule.by().isEmpty() ? List.of(List.of()) : absent.expected();
      expected.forEach(key -> watch.timers().set(meet(key, 0)));
    }
  }

  Rule rule() {
    return rule;
  }

  long held() {
    return held;
  }

  long suppress() {
    return suppress;
  }

  long repeat() {
    return repeat;
  }

  long resolveAfter() {
    return resolveAfter;
  }

  /** Whether somebody wants the whole event with an alert. */
  boolean wantsEvents() {
    return watch.wantsEvents();
  }

  /** How many keys were dropped. */
  long dropped() {
    return dropped;
  }

  void event(Arrival arrival) throws IOException {
    if (done || !query.matches(arrival.event())) {
      return;
    }
    List<String> key = key(arrival.event());
    Keyed known = keys.get(key);
    Keyed keyed = known == null ? meet(key, arrival.at()) : known;
    keyed.event(arrival);
    watch.timers().set(keyed);
  }

  private List<String> key(Event event) {
    String[] values = new String[rule.by().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(event, rule.by().get(i));
    }
    return List.of(values);
  }

  /** The first value that the field has; what lacks it has a key of its own. */
  private static String value(Event event, String field) {
    List<String> values = event.values(field);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private Keyed meet(List<String> key, long now) {
    Keyed met = new Keyed(this, key, rule.condition().begin(watch.start(), now));
    keys.put(key, met);
    if (keys.size() > maxKeys) {
      keys.pollFirstEntry().getValue().setTimer(ConditionState.NEVER);
      dropped++;
    }
    return met;
  }

  /** Why the condition of this state came to be so with this event. */
  List<Reason> reasons(Event event, ConditionState state) {
    List<Reason> own = state.reasons();
    List<Reason> matched = why.apply(event);
    if (own.isEmpty()) {
      return matched;
    }
    List<Reason> all = new ArrayList<>(matched);
    own.stream().filter(reason -> !matched.contains(reason)).forEach(all::add);
    return all;
  }

  /** Tells of a key: once it need not be looked at again, nor need the rule if it has but one. */
  void tell(Keyed keyed, Alert.State state, long now) throws IOException {
    done = rule.firing().once() && rule.by().isEmpty() && !rule.lasts();
    List<Reason> by = new ArrayList<>();
    for (int i = 0; i < rule.by().size(); i++) {
      by.add(new Reason(rule.by().get(i), keyed.key().get(i)));
    }
    watch.tell(
        new Alert(
            rule.name(),
            rule.about(),
            state,
            rule.lasts(),
            by,
            keyed.count(),
            instant(watch.said(now)),
            instant(keyed.first()),
            instant(keyed.last()),
            keyed.reasons(),
            keyed.line(),
            watch.context()));
  }

  private static Optional<Instant> instant(long time) {
    return time == Timeline.UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
  }
}
