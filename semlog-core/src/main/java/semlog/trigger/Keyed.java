package semlog.trigger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.condition.ConditionState;
import semlog.condition.Reason;

/**
 * One key of one rule: what its condition has seen, and whether it fires.
 *
 * <p>A condition that holds for a while fires when it has held for as long as asked, and is
 * resolved when it has been over for as long as asked. One that just happens fires each time; with
 * {@link Firing#resolveAfter} it fires once and is resolved when it has not happened for so long.
 */
final class Keyed {
  private static final long NEVER = ConditionState.NEVER;

  private final RuleWatch rule;
  private final List<String> key;
  private final ConditionState state;
  private boolean fires;
  private long toldAt = NEVER;

  /** Since when the condition is over though it fires; {@link #NEVER} while it is not over. */
  private long overAt = NEVER;

  private long happened;
  private long first = Timeline.UNKNOWN;
  private long last = Timeline.UNKNOWN;
  private List<Reason> reasons = List.of();
  private Optional<LogLine> line = Optional.empty();
  private long timer = NEVER;

  Keyed(RuleWatch rule, List<String> key, ConditionState state) {
    this.rule = rule;
    this.key = key;
    this.state = state;
  }

  /** The values of the key. */
  List<String> key() {
    return key;
  }

  /** When the timers look at it next. */
  long timer() {
    return timer;
  }

  void setTimer(long time) {
    timer = time;
  }

  /** Takes an event that answers the query. */
  void event(Arrival arrival) throws IOException {
    long at = arrival.at();
    long said = arrival.said();
    first = first == Timeline.UNKNOWN ? said : first;
    last = Math.max(last, said);
    switch (state) {
      case ConditionState.Moment moment -> {
        if (moment.happens(arrival.event(), at)) {
          happened++;
          happens(arrival);
        }
      }
      case ConditionState.Lasting lasting -> {
        lasting.seen(arrival.event(), at);
        if (fires || lasting.from() != NEVER) {
          remember(arrival);
        }
        step(at);
      }
    }
  }

  private void happens(Arrival arrival) throws IOException {
    boolean begins = !fires && mayFire(arrival.at());
    if (begins || rule.rule().lasts()) {
      remember(arrival);
    }
    if (begins) {
      fires = rule.rule().lasts();
      fire(arrival.at());
    }
    overAt = arrival.at();
  }

  private void remember(Arrival arrival) {
    reasons = rule.reasons(arrival.event(), state);
    line = Optional.of(LogLine.of(arrival.event(), arrival.input(), rule.wantsEvents()));
  }

  /** Does what is due now. */
  void step(long now) throws IOException {
    if (state instanceof ConditionState.Lasting lasting) {
      boolean holds = lasting.from() <= now && now < lasting.until();
      if (!fires && holds && now >= lasting.from() + rule.held() && mayFire(now)) {
        fires = true;
        overAt = NEVER;
        fire(now);
      }
      overAt = holds ? NEVER : Math.min(overAt, now);
    }
    if (fires && overAt != NEVER && now >= overAt + rule.resolveAfter()) {
      fires = false;
      rule.tell(this, Alert.State.RESOLVED, now);
    } else if (fires && now >= nextRepeat()) {
      fire(now);
    }
  }

  private void fire(long now) throws IOException {
    toldAt = now;
    rule.tell(this, Alert.State.FIRING, now);
  }

  private boolean mayFire(long now) {
    return toldAt == NEVER || (!rule.rule().firing().once() && now >= toldAt + rule.suppress());
  }

  private long nextRepeat() {
    return rule.repeat() == 0 ? NEVER : toldAt + rule.repeat();
  }

  /** When something happens though no event comes; {@link #NEVER} when nothing does. */
  long due() {
    if (fires) {
      return Math.min(nextRepeat(), overAt == NEVER ? holdsUntil() : overAt + rule.resolveAfter());
    }
    if (!(state instanceof ConditionState.Lasting lasting)
        || lasting.from() == NEVER
        || isOver(lasting)
        || !mayFire(NEVER)) {
      return NEVER;
    }
    long held = lasting.from() + rule.held();
    long due = toldAt == NEVER ? held : Math.max(held, toldAt + rule.suppress());
    return due < lasting.until() ? due : NEVER;
  }

  /** Whether the end of the time in which it holds has been seen already. */
  private boolean isOver(ConditionState.Lasting lasting) {
    return overAt != NEVER && lasting.from() <= overAt;
  }

  private long holdsUntil() {
    return state instanceof ConditionState.Lasting lasting ? lasting.until() : NEVER;
  }

  /** How many events speak for it. */
  long count() {
    return state instanceof ConditionState.Lasting lasting ? lasting.count() : happened;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  List<Reason> reasons() {
    return reasons;
  }

  Optional<LogLine> line() {
    return line;
  }

  /** Appends all but its timer. */
  void save(ByteBuilder to) {
    key.forEach(to::text);
    to.u8((fires ? 1 : 0) | (line.isPresent() ? 2 : 0));
    to.zigzag(toldAt).zigzag(overAt).varint(happened).zigzag(first).zigzag(last);
    to.varint(reasons.size());
    reasons.forEach(reason -> to.text(reason.field()).text(reason.value()));
    line.ifPresent(shown -> shown.save(to));
    state.save(to);
  }

  /** Takes what was appended, behind the values of the key. */
  void restore(ByteCursor from) {
    int flags = from.u8();
    fires = (flags & 1) != 0;
    toldAt = from.zigzag();
    overAt = from.zigzag();
    happened = from.size();
    first = from.zigzag();
    last = from.zigzag();
    List<Reason> told = new ArrayList<>();
    for (int left = from.count(from.remaining()); left > 0; left--) {
      told.add(new Reason(from.text(), from.text()));
    }
    reasons = told;
    line = (flags & 2) == 0 ? Optional.empty() : Optional.of(LogLine.restored(from));
    state.restore(from);
  }

  /** Whether it fires, so that its end will be told. */
  boolean fires() {
    return fires;
  }
}
