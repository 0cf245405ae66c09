package semlog.trigger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.event.Event;

/**
 * Holds every event against every rule, and tells of those that fire, in the order of the rules;
 * and of what becomes due as time passes, in the order of the times.
 */
public final class Watch {
  /**
   * What all rules share.
   *
   * @param context how many lines before an event its alert shows
   * @param maxKeys how many keys a rule remembers
   * @param lateness how far events may be out of order
   * @param timeField the field that has an event's time
   * @param zone of times that don't say it
   */
  public record Settings(
      int context, int maxKeys, Duration lateness, String timeField, Supplier<ZoneId> zone) {}

  private final List<RuleWatch> rules;
  private final AlertSink sink;
  private final Timeline timeline;
  private final Timers timers = new Timers();
  private final Arrival arrival;
  private final Context context;
  private final boolean needsTime;

  /** Whether an event is at hand, and not just its time. */
  private boolean atEvent;

  /** What the clock showed at the first event. */
  private long start = Timeline.UNKNOWN;

  private long alerts;

  public Watch(List<Rule> rules, Settings settings, AlertSink sink) {
    this.sink = sink;
    this.timeline = new Timeline(settings.lateness().toMillis());
    this.arrival = new Arrival(timeline, settings.timeField(), settings.zone());
    this.context = new Context(settings.context());
    this.needsTime = rules.stream().anyMatch(Rule::needsTime);
    this.rules = rules.stream().map(rule -> new RuleWatch(rule, this, settings.maxKeys())).toList();
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
      start = start == Timeline.UNKNOWN ? timeline.now() : start;
    }
    atEvent = true;
    for (RuleWatch rule : rules) {
      rule.event(arrival);
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

  /** What the clock showed at the first event, from which on rules learn. */
  long start() {
    return start;
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

  /** How many alerts there were. */
  public long alerts() {
    return alerts;
  }

  /** How many keys were dropped because there were too many. */
  public long droppedKeys() {
    return rules.stream().mapToLong(RuleWatch::dropped).sum();
  }
}
