package semlog.condition;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/** Nothing to remember: each event counts. */
final class MatchState implements ConditionState.Moment {
  @Override
  public boolean happens(Fields event, long at) {
    return true;
  }

  @Override
  public void save(ByteBuilder to) {
    // nothing
  }

  @Override
  public void restore(ByteCursor from) {
    // nothing
  }
}
