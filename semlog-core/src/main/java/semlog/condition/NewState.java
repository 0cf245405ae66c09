package semlog.condition;

import semlog.query.Fields;

/** When the key was seen last. */
final class NewState implements ConditionState.Moment {
  private final long learntAt;
  private final long forgottenAfter;
  private long last = NEVER;

  NewState(Condition.New condition, long start) {
    this.learntAt = start + condition.learn();
    this.forgottenAfter = condition.within().orElse(NEVER);
  }

  @Override
  public boolean happens(Fields event, long at) {
    boolean unseen = last == NEVER || at - last >= forgottenAfter;
    last = at;
    return unseen && at >= learntAt;
  }
}
