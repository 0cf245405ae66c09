package semlog.condition;

import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/** What a condition has seen of one key. Events come in the order of their times. */
public sealed interface ConditionState {
  /** No time at all: later than every other. */
  long NEVER = Long.MAX_VALUE;

  /** What the state adds to the values that answer the query. */
  default List<Reason> reasons() {
    return List.of();
  }

  /** Appends what was seen. */
  void save(ByteBuilder to);

  /** Takes what a state of the same condition appended, instead of all that was seen. */
  void restore(ByteCursor from);

  /** A condition that just happens. */
  sealed interface Moment extends ConditionState
      permits MatchState, NewState, ChangeState, SequenceState {
    /** Takes an event that answers the query, and returns whether the condition happens with it. */
    boolean happens(Fields event, long at);
  }

  /** A condition that holds for a while. */
  sealed interface Lasting extends ConditionState
      permits PresentState, AbsentState, CountState, DistinctState, SpikeState {
    /** Takes an event that answers the query. */
    void seen(Fields event, long at);

    /** Since when it holds, or will hold if nothing comes; {@link #NEVER} when it won't. */
    long from();

    /** When it ends if nothing comes, itself not included. */
    long until();

    /** How many events, or different values, speak for it. */
    long count();
  }
}
