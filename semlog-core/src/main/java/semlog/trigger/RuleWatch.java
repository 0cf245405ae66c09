package semlog.trigger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;
import semlog.condition.Condition;
import semlog.condition.ConditionState;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.query.FieldChoice;
import semlog.query.Query;

/**
 * One rule and its keys, of which the one that was met longest ago goes when there are too many.
 */
final class RuleWatch {
  private static final int PART_BYTES = 1 << 16;

  private final Rule rule;
  private final Query query;
  private final Function<Event, List<Reason>> why;
  private final Watch watch;
  private final int maxKeys;

  /** Whose first value is a part of the key. */
  private final List<FieldChoice> by;

  private final long held;
  private final long suppress;
  private final long repeat;
  private final long resolveAfter;

  /** The one met longest ago comes first. */
  private final SequencedMap<List<String>, Keyed> keys = new LinkedHashMap<>(16, 0.75f, true);

  /** What the clock showed at the first event that it could see: from then on it learns. */
  private long start = Timeline.UNKNOWN;

  private long dropped;
  private long told;
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
    this.by = rule.by().stream().map(FieldChoice::new).toList();
    Firing firing = rule.firing();
    this.held = firing.held().toMillis();
    this.suppress = firing.suppress().toMillis();
    this.repeat = firing.repeat().toMillis();
    this.resolveAfter = firing.resolveAfter().toMillis();
    expect(0);
  }

  /**
   * Meets the keys that are known beforehand: those that are missed even if they never come are
   * waited for from now on.
   */
  private void expect(long now) {
    switch (rule.condition()) {
      case Condition.Absent absent -> {
        List<List<String>> expected = rule.by().isEmpty() ? List.of(List.of()) : absent.expected();
        expected.stream()
            .filter(key -> !keys.containsKey(key))
            .forEach(key -> watch.timers().set(meet(key, absent.begin(start, now))));
      }
      case Condition.New unseen ->
          unseen.known().stream()
              .filter(key -> !keys.containsKey(key))
              .forEach(key -> meet(key, unseen.beginKnown(now)));
      default -> {}
    }
  }

  /** Events can be seen from now on, unless they could already. */
  void start(long now) {
    start = start == Timeline.UNKNOWN ? now : start;
  }

  /**
   * Appends what was seen of each key, the one met longest ago first: blocks of whole keys, so that
   * a million of them need not be held twice, and an empty one.
   */
  void save(ByteSink to) throws IOException {
    ByteBuilder part = new ByteBuilder();
    ByteBuilder some = new ByteBuilder();
    some.zigzag(start).varint(dropped).u8(done ? 1 : 0);
    for (Keyed keyed : keys.values()) {
      if (some.length() > PART_BYTES) {
        write(part.block(some.toByteArray()), to);
        some.clear();
      }
      keyed.save(some);
    }
    write(part.block(some.toByteArray()).varint(0), to);
  }

  private static void write(ByteBuilder part, ByteSink to) throws IOException {
    to.append(part.array(), 0, part.length());
    part.clear();
  }

  /** Takes the blocks that a rule that fires for the same reasons appended. */
  void restore(List<ByteCursor> blocks, long now) {
    forget();
    ByteCursor first = blocks.getFirst();
    start = first.zigzag();
    dropped = first.size();
    done = first.u8() != 0;
    for (ByteCursor from : blocks) {
      while (from.remaining() > 0) {
        String[] key = new String[rule.by().size()];
        Arrays.setAll(key, i -> from.text());
        Keyed met = meet(List.of(key), rule.condition().begin(start, now));
        met.restore(from);
        watch.timers().set(met);
      }
    }
    expect(now);
  }

  /** Nothing was seen yet, and the clock shows this: what is waited for is so from now on. */
  void begin(long now) {
    forget();
    start = now;
    expect(now);
  }

  private void forget() {
    keys.values().forEach(keyed -> keyed.setTimer(ConditionState.NEVER));
    keys.clear();
  }

  /** The alerts that were told of and go on. */
  List<Alert> firing(long now) {
    return keys.values().stream()
        .filter(Keyed::fires)
        .map(keyed -> alert(keyed, Alert.State.FIRING, now))
        .toList();
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

  /** How often it was told of, and how many keys it has. */
  String statistics() {
    return rule.name()
        + ": "
        + told
        + " alerts, "
        + keys.size()
        + " keys, "
        + dropped
        + " forgotten";
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
    Keyed keyed = known == null ? meet(key, rule.condition().begin(start, arrival.at())) : known;
    keyed.event(arrival);
    watch.timers().set(keyed);
  }

  /** What has no value for a part has a key of its own. */
  private List<String> key(Event event) {
    String[] key = new String[by.size()];
    for (int i = 0; i < key.length; i++) {
      List<String> values = by.get(i).values(event);
      key[i] = values.isEmpty() ? "" : values.getFirst();
    }
    return List.of(key);
  }

  private Keyed meet(List<String> key, ConditionState state) {
    Keyed met = new Keyed(this, key, state);
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
    told++;
    watch.tell(alert(keyed, state, now));
  }

  private Alert alert(Keyed keyed, Alert.State state, long now) {
    List<Reason> by = new ArrayList<>();
    for (int i = 0; i < rule.by().size(); i++) {
      by.add(new Reason(rule.by().get(i), keyed.key().get(i)));
    }
    return new Alert(
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
        watch.context());
  }

  private static Optional<Instant> instant(long time) {
    return time == Timeline.UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
  }
}
