package semlog.condition;

import semlog.query.Fields;

/** Nothing to remember: each event counts. */
final class MatchState implements ConditionState.Moment {
  @Override
  public boolean happens(Fields event, long at) {
    return true;
  }
}
