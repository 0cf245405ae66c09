package semlog.condition;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/** When the key was seen last. */
final class NewState implements ConditionState.Moment {
  private final long learntAt;
  private final long forgottenAfter;
  private long last;

  /**
   * @param last when an event of the key came; {@link #NEVER} when none did
   */
  NewState(Condition.New condition, long start, long last) {
    this.last = last;
    this.learntAt = start + condition.learn();
    this.forgottenAfter = condition.within().orElse(NEVER);
  }

  @Override
  public boolean happens(Fields event, long at) {
    boolean unseen = last == NEVER || at - last >= forgottenAfter;
    last = at;
    return unseen && at >= learntAt;
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(last);
  }

  @Override
  public void restore(ByteCursor from) {
    last = from.zigzag();
  }
}
