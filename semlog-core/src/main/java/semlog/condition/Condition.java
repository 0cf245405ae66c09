package semlog.condition;

import java.util.List;
import java.util.Optional;
import semlog.query.Query;

/**
 * What has to happen for a rule to fire. Lengths of time are milliseconds; each condition is about
 * the events of one key.
 */
public sealed interface Condition {
  /** The most events or values that a threshold may ask for: a key keeps as many. */
  int MOST = 100_000;

  /** The events that it is about. */
  Query query();

  /**
   * A condition that has seen nothing yet.
   *
   * @param start when its rule began to watch
   * @param now when its key was met
   */
  default ConditionState begin(long start, long now) {
    return switch (this) {
      case Match _ -> new MatchState();
      case New unseen -> new NewState(unseen, start, ConditionState.NEVER);
      case Change change -> new ChangeState(change);
      case Sequence sequence -> new SequenceState(sequence);
      case Present present -> new PresentState(present);
      case Absent absent -> new AbsentState(absent, now);
      case Count count -> new CountState(count);
      case Distinct distinct -> new DistinctState(distinct);
      case Spike spike -> new SpikeState(spike, start);
    };
  }

  /** Whether it holds for a while, and so ends by itself; the others just happen. */
  default boolean lasts() {
    return switch (this) {
      case Match _, New _, Change _, Sequence _ -> false;
      case Present _, Absent _, Count _, Distinct _, Spike _ -> true;
    };
  }

  /** An event is an answer to the query. */
  record Match(Query query) implements Condition {}

  /**
   * The first event of a key, or the first for a while.
   *
   * @param learn so long after its rule began, keys are only learnt
   * @param within after so long without an event a key is new again
   * @param known keys that are not new
   */
  record New(Query query, long learn, Optional<Long> within, List<List<String>> known)
      implements Condition {
    public New {
      known = List.copyOf(known);
    }

    /** The state of a key that was met now and is not new. */
    public ConditionState beginKnown(long now) {
      return new NewState(this, now, now);
    }
  }

  /** The value of a field is another than it was in the event before that has the field. */
  record Change(Query query, String of) implements Condition {}

  /** One event for each step, in this order, the last at most so long after the first. */
  record Sequence(List<Query> steps, long within) implements Condition {
    public Sequence {
      steps = List.copyOf(steps);
      positive(within);
    }

    @Override
    public Query query() {
      return new Query.Or(steps);
    }
  }

  /** Events come again and again, at most so long one after the other. */
  record Present(Query query, long within) implements Condition {
    public Present {
      positive(within);
    }
  }

  /**
   * No event for so long.
   *
   * @param expected the keys that are missed even if they never come; none without a key
   */
  record Absent(Query query, long within, List<List<String>> expected) implements Condition {
    public Absent {
      expected = List.copyOf(expected);
      positive(within);
    }
  }

  /** At least so many events within so long. */
  record Count(Query query, int threshold, long within) implements Condition {
    public Count {
      positive(within);
      countable(threshold);
    }
  }

  /** At least so many different values of a field within so long. */
  record Distinct(Query query, String of, int threshold, long within) implements Condition {
    public Distinct {
      positive(within);
      countable(threshold);
    }
  }

  /**
   * At least so many events within so long, and so many times what was usual before.
   *
   * @param learn how far back the usual is looked for, and how long the rule watches before it
   *     fires
   */
  record Spike(Query query, int threshold, double factor, long within, long learn)
      implements Condition {
    /** So many times the length of the window is remembered at most. */
    public static final int LONGEST_LEARNT = 100;

    public Spike {
      positive(within);
      countable(threshold);
      if (factor < 1 || learn < within || learn / within > LONGEST_LEARNT) {
        throw new IllegalArgumentException(factor + " times the usual of " + learn);
      }
    }
  }

  private static void positive(long within) {
    if (within < 1) {
      throw new IllegalArgumentException("within " + within);
    }
  }

  private static void countable(int threshold) {
    if (threshold < 1 || threshold > MOST) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
  }
}
