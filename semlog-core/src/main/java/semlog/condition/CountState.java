package semlog.condition;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/**
 * The times of the last events, as many as the threshold: the first of them says how long it holds.
 */
final class CountState implements ConditionState.Lasting {
  private static final int FIRST_ROOM = 4;

  private final int threshold;
  private final long within;
  private long[] times = new long[FIRST_ROOM];

  /** How many of the times are in use, and, once all are, the place of the oldest. */
  private int size;

  private int oldest;
  private long from = NEVER;
  private long count;

  CountState(Condition.Count condition) {
    this.threshold = condition.threshold();
    this.within = condition.within();
  }

  @Override
  public void seen(Fields event, long at) {
    boolean held = from != NEVER && at < until();
    add(at);
    if (held) {
      count++;
    } else {
      boolean holds = size == threshold && at < until();
      from = holds ? at : NEVER;
      count = threshold;
    }
  }

  private void add(long at) {
    if (size == threshold) {
      times[oldest] = at;
      oldest = (oldest + 1) % threshold;
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, Math.min(threshold, size * 2));
    }
    times[size++] = at;
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public long until() {
    return times[oldest] + within;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(from).varint(count).varint(size);
    for (int i = 0; i < size; i++) {
      to.zigzag(times[(oldest + i) % size]);
    }
  }

  @Override
  public void restore(ByteCursor from) {
    this.from = from.zigzag();
    count = from.size();
    size = from.count(threshold);
    oldest = 0;
    times = new long[Math.max(FIRST_ROOM, size)];
    for (int i = 0; i < size; i++) {
      times[i] = from.zigzag();
    }
  }
}
