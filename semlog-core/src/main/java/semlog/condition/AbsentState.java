package semlog.condition;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/** When the last event came, or the watching began. */
final class AbsentState implements ConditionState.Lasting {
  private final long within;
  private long last;
  private long count;

  AbsentState(Condition.Absent condition, long now) {
    this.within = condition.within();
    this.last = now;
  }

  @Override
  public void seen(Fields event, long at) {
    last = at;
    count++;
  }

  @Override
  public long from() {
    return last + within;
  }

  @Override
  public long until() {
    return NEVER;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(last).varint(count);
  }

  @Override
  public void restore(ByteCursor from) {
    last = from.zigzag();
    count = from.size();
  }
}
