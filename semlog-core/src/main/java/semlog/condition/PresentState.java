package semlog.condition;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/** Since when the events come without a gap. */
final class PresentState implements ConditionState.Lasting {
  private final long within;
  private long from = NEVER;
  private long last;
  private long count;

  PresentState(Condition.Present condition) {
    this.within = condition.within();
  }

  @Override
  public void seen(Fields event, long at) {
    if (from == NEVER || at >= until()) {
      from = at;
      count = 0;
    }
    last = at;
    count++;
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public long until() {
    return last + within;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(from).zigzag(last).varint(count);
  }

  @Override
  public void restore(ByteCursor from) {
    this.from = from.zigzag();
    last = from.zigzag();
    count = from.size();
  }
}
