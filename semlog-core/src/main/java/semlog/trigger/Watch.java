package semlog.trigger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;
import semlog.event.Event;
import semlog.query.Query;

/**
 * Holds every event against every rule, and tells of those that fire, in the order of the rules;
 * and of what becomes due as time passes, in the order of the times.
 */
public final class Watch {
  /**
   * What all rules share.
   *
   * @param context how many lines before an event its alert shows
   * @param wholeEvents whether an alert has the whole event
   * @param maxKeys how many keys a rule remembers
   * @param lateness how far events may be out of order
   * @param timeField the field that has an event's time
   * @param zone of times that don't say it
   */
  public record Settings(
      int context,
      boolean wholeEvents,
      int maxKeys,
      Duration lateness,
      String timeField,
      Supplier<ZoneId> zone) {}

  private final List<RuleWatch> rules = new ArrayList<>();
  private final Detector detector;

  /** Those that the detector has, by their places there. */
  private final List<RuleWatch> detected = new ArrayList<>();

  private final List<Carried> carried;
  private final AlertSink sink;
  private final Timeline timeline;
  private final Timers timers = new Timers();
  private final Arrival arrival;
  private final Context context;
  private final boolean wantsEvents;
  private final boolean needsTime;

  /** Whether an event is at hand, and not just its time. */
  private boolean atEvent;

  /** Whether all rules know that events come. */
  private boolean started;

  private long alerts;

  /**
   * Nothing has come yet.
   *
   * @param carries what events are given before rules are held against them, in this order
   * @param detector has rules too
   */
  public Watch(
      List<Rule> rules, List<Carry> carries, Detector detector, Settings settings, AlertSink sink) {
    this.carried = carries.stream().map(carry -> new Carried(carry, settings.maxKeys())).toList();
    this.detector = detector;
    this.sink = sink;
    this.timeline = new Timeline(settings.lateness().toMillis());
    this.arrival = new Arrival(timeline, settings.timeField(), settings.zone());
    this.context = new Context(settings.context());
    this.wantsEvents = settings.wholeEvents();
    this.needsTime =
        Stream.concat(rules.stream(), detector.rules().stream()).anyMatch(Rule::needsTime);
    for (Rule rule : rules) {
      Query query = rule.condition().query();
      this.rules.add(
          new RuleWatch(rule, event -> Reasons.of(query, event), this, settings.maxKeys()));
    }
    for (Rule rule : detector.rules()) {
      int place = detected.size();
      detected.add(
          new RuleWatch(rule, event -> detector.reasons(place, event), this, settings.maxKeys()));
    }
  }

  /** Whether anything can become due though no event comes. */
  public boolean needsTime() {
    return needsTime;
  }

  /**
   * Says when the next events come.
   *
   * @param live whether they come as they happen, so that one that says no time is of now
   */
  public void clock(Instant now, boolean live) {
    arrival.wall(now.toEpochMilli(), live);
  }

  /**
   * Takes the next event.
   *
   * @param input the source of an event that does not name one
   */
  public void event(Event event, Optional<String> input) throws IOException {
    arrival.next(event, input);
    if (needsTime) {
      timers.advance(arrival.at());
      if (!started) {
        all().forEach(rule -> rule.start(timeline.now()));
        started = true;
      }
    }
    for (Carried values : carried) {
      values.event(event, arrival.at());
    }
    atEvent = true;
    int[] found = detector.detect(event);
    for (RuleWatch rule : rules) {
      rule.event(arrival);
    }
    for (int place : found) {
      detected.get(place).event(arrival);
    }
    atEvent = false;
    context.add(event, input);
  }

  /** Does what is due when nothing has come up to now. */
  public void idle(Instant now) throws IOException {
    timeline.idle(now.toEpochMilli());
    timers.advance(timeline.now());
  }

  Timers timers() {
    return timers;
  }

  boolean wantsEvents() {
    return wantsEvents;
  }

  /** What events call a time of the clock. */
  long said(long time) {
    return timeline.said(time);
  }

  List<String> context() {
    return atEvent ? context.before(arrival.input()) : List.of();
  }

  void tell(Alert alert) throws IOException {
    alerts++;
    sink.alert(alert);
  }

  private Stream<RuleWatch> all() {
    return Stream.concat(rules.stream(), detected.stream());
  }

  /** Appends all that was seen, for a watch that goes on later. */
  public void save(ByteSink to) throws IOException {
    ByteBuilder part = new ByteBuilder();
    timeline.save(part);
    part.varint(alerts).varint(rules.size() + detected.size() + carried.size());
    for (RuleWatch rule : all().toList()) {
      part.text(rule.rule().identity());
      to.append(part.array(), 0, part.length());
      part.clear();
      rule.save(to);
    }
    for (Carried values : carried) {
      part.text(values.carry().identity());
      to.append(part.array(), 0, part.length());
      part.clear();
      values.save(to);
    }
    to.append(part.array(), 0, part.length());
  }

  /**
   * Goes on where another watch stopped, in this process or one before: rules that fire for the
   * same reasons know what it had seen, others begin now.
   */
  public void restore(ByteCursor from) {
    timeline.restore(from);
    alerts = from.size();
    Map<String, Deque<List<ByteCursor>>> seen = new HashMap<>();
    for (int left = from.count(from.remaining()); left > 0; left--) {
      seen.computeIfAbsent(from.text(), _ -> new ArrayDeque<>()).add(blocks(from));
    }
    all()
        .forEach(
            rule -> {
              Deque<List<ByteCursor>> own =
                  seen.getOrDefault(rule.rule().identity(), new ArrayDeque<>());
              if (own.isEmpty()) {
                rule.begin(timeline.now());
              } else {
                rule.restore(own.remove(), timeline.now());
              }
            });
    for (Carried values : carried) {
      Optional.ofNullable(seen.get(values.carry().identity()))
          .map(Deque::poll)
          .ifPresent(values::restore);
    }
  }

  /** The blocks of one rule: at least one, and an empty one behind. */
  private static List<ByteCursor> blocks(ByteCursor from) {
    List<ByteCursor> blocks = new ArrayList<>();
    byte[] block = from.block();
    do {
      blocks.add(new ByteCursor(block, from.part()));
      block = from.block();
    } while (block.length > 0);
    return blocks;
  }

  /** The alerts that were told of and go on. */
  public List<Alert> firing() {
    return all().flatMap(rule -> rule.firing(timeline.now()).stream()).toList();
  }

  /** What there is of each rule: {@code brute force: 3 alerts, 120 keys, 0 forgotten}. */
  public List<String> statistics() {
    return Stream.concat(
            all().map(RuleWatch::statistics), carried.stream().map(Carried::statistics))
        .toList();
  }

  /** What came of each value that is carried: {@code carry peer: 2 values taken, 5 events …}. */
  public List<String> carried() {
    return carried.stream().map(Carried::explanation).toList();
  }

  /** How many alerts there were. */
  public long alerts() {
    return alerts;
  }

  /** How many keys were dropped because there were too many. */
  public long droppedKeys() {
    return all().mapToLong(RuleWatch::dropped).sum();
  }
}
