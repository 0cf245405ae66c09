package semlog.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.FieldChoice;
import semlog.query.Fields;

/** The values seen last, as many as the threshold, each with its latest time. */
final class DistinctState implements ConditionState.Lasting {
  private static final int SHOWN = 10;

  private final Condition.Distinct condition;
  private final FieldChoice of;

  /** The one seen longest ago comes first. */
  private final SequencedMap<String, Long> latest = new LinkedHashMap<>(4, 0.75f, true);

  private long from = NEVER;

  DistinctState(Condition.Distinct condition) {
    this.condition = condition;
    this.of = new FieldChoice(condition.of());
  }

  @Override
  public void seen(Fields event, long at) {
    boolean held = from != NEVER && at < until();
    for (String value : of.values(event)) {
      latest.put(value, at);
      if (latest.size() > condition.threshold()) {
        latest.pollFirstEntry();
      }
    }
    if (!held) {
      boolean holds = latest.size() == condition.threshold() && at < until();
      from = holds ? at : NEVER;
    }
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public long until() {
    return latest.values().iterator().next() + condition.within();
  }

  @Override
  public long count() {
    return latest.size();
  }

  /** The latest values, the latest one first. */
  @Override
  public List<Reason> reasons() {
    return List.copyOf(latest.keySet()).reversed().stream()
        .limit(SHOWN)
        .map(value -> new Reason(condition.of(), value))
        .toList();
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(from).varint(latest.size());
    latest.forEach((value, time) -> to.text(value).zigzag(time));
  }

  @Override
  public void restore(ByteCursor from) {
    this.from = from.zigzag();
    for (int left = from.count(condition.threshold()); left > 0; left--) {
      latest.put(from.text(), from.zigzag());
    }
  }
}
