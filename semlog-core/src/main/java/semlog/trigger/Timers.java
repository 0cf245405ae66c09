package semlog.trigger;

import java.io.IOException;
import java.util.PriorityQueue;
import semlog.condition.ConditionState;

/** What happens when time passes, in its order. Each key has one timer at most that counts. */
final class Timers {
  private static final int LEAST_SWEPT = 1 << 10;

  private record Timer(long time, long number, Keyed keyed) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      int order = Long.compare(time, other.time);
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  private final PriorityQueue<Timer> queue = new PriorityQueue<>();
  private long number;
  private int sweepAt = LEAST_SWEPT;

  /** Sets the timer of a key, unless it would be looked at before anyway. */
  void set(Keyed keyed) {
    long due = keyed.due();
    if (due < keyed.timer()) {
      keyed.setTimer(due);
      queue.add(new Timer(due, number++, keyed));
      if (queue.size() > sweepAt) {
        queue.removeIf(timer -> timer.time() != timer.keyed().timer());
        sweepAt = Math.max(LEAST_SWEPT, queue.size() * 2);
      }
    }
  }

  /** Does what is due up to now. */
  void advance(long now) throws IOException {
    while (!queue.isEmpty() && queue.peek().time() <= now) {
      Timer timer = queue.remove();
      Keyed keyed = timer.keyed();
      if (timer.time() == keyed.timer()) {
        keyed.setTimer(ConditionState.NEVER);
        if (keyed.due() <= timer.time()) {
          keyed.step(timer.time());
        }
        set(keyed);
      }
    }
  }
}
