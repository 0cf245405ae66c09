package semlog.condition;

import java.util.Arrays;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;
import semlog.query.Query;

/**
 * For each step the latest first event of all rows of events that came as far: a row that began
 * later can be completed for longer, so no other needs to be remembered.
 */
final class SequenceState implements ConditionState.Moment {
  private final List<Query> steps;
  private final long within;
  private final long[] begun;

  SequenceState(Condition.Sequence condition) {
    this.steps = condition.steps();
    this.within = condition.within();
    this.begun = new long[steps.size()];
    Arrays.fill(begun, NEVER);
  }

  @Override
  public boolean happens(Fields event, long at) {
    for (int i = begun.length - 1; i > 0; i--) {
      boolean inTime = begun[i - 1] != NEVER && at - begun[i - 1] <= within;
      if (inTime && steps.get(i).matches(event)) {
        begun[i] = begun[i - 1];
      }
    }
    if (steps.getFirst().matches(event)) {
      begun[0] = at;
    }
    boolean complete = begun[begun.length - 1] != NEVER;
    if (complete) {
      Arrays.fill(begun, NEVER);
    }
    return complete;
  }

  @Override
  public void save(ByteBuilder to) {
    for (long first : begun) {
      to.zigzag(first);
    }
  }

  @Override
  public void restore(ByteCursor from) {
    for (int i = 0; i < begun.length; i++) {
      begun[i] = from.zigzag();
    }
  }
}
