package semlog.condition;

import java.util.List;
import java.util.Locale;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.Fields;

/**
 * Events counted by sixths of the window, as far back as is learnt. The window is the sixth that
 * runs and the five before it; what is usual is the mean of the windows before these.
 */
final class SpikeState implements ConditionState.Lasting {
  private static final int SIXTHS = 6;

  private final Condition.Spike condition;
  private final long slotLength;
  private final int usualSlots;
  private final long learntAt;

  /** A ring of slots, the one that runs included. */
  private final int[] slots;

  private long newest = NEVER;
  private long from = NEVER;
  private long until;

  SpikeState(Condition.Spike condition, long start) {
    this.condition = condition;
    this.slotLength = Math.max(1, condition.within() / SIXTHS);
    this.usualSlots = (int) (condition.learn() * SIXTHS / condition.within());
    this.learntAt = start + condition.learn();
    this.slots = new int[usualSlots + SIXTHS];
  }

  @Override
  public void seen(Fields event, long at) {
    boolean held = from != NEVER && at < until;
    moveTo(Math.floorDiv(at, slotLength));
    slots[place(newest)]++;
    until = heldUntil(at);
    if (!held) {
      from = at < until ? at : NEVER;
    }
  }

  private void moveTo(long slot) {
    long stale = newest == NEVER ? slots.length : Math.min(slot - newest, slots.length);
    for (long i = slot - stale + 1; i <= slot; i++) {
      slots[place(i)] = 0;
    }
    newest = slot;
  }

  private int place(long slot) {
    return Math.floorMod(slot, slots.length);
  }

  /** The end of the slot in which the window, as it empties, is no spike any more. */
  private long heldUntil(long at) {
    if (at < learntAt) {
      return at;
    }
    long window = sum(newest - SIXTHS + 1, newest);
    long before = sum(newest - SIXTHS + 1 - usualSlots, newest - SIXTHS);
    long slot = newest;
    while (isSpike(window, before)) {
      slot++;
      int leaves = slots[place(slot - SIXTHS)];
      window -= leaves;
      before += leaves - slots[place(slot)];
    }
    return slot == newest ? at : slot * slotLength;
  }

  private boolean isSpike(long window, long before) {
    return window >= condition.threshold() && (double) window >= condition.factor() * usual(before);
  }

  private double usual(long before) {
    return (double) before * SIXTHS / usualSlots;
  }

  private long sum(long first, long last) {
    long sum = 0;
    for (long i = first; i <= last; i++) {
      sum += slots[place(i)];
    }
    return sum;
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public long until() {
    return until;
  }

  @Override
  public long count() {
    return sum(newest - SIXTHS + 1, newest);
  }

  @Override
  public List<Reason> reasons() {
    long before = sum(newest - SIXTHS + 1 - usualSlots, newest - SIXTHS);
    return List.of(new Reason("usual", String.format(Locale.ROOT, "%.1f", usual(before))));
  }

  @Override
  public void save(ByteBuilder to) {
    to.zigzag(newest).zigzag(from).zigzag(until);
    for (int slot : slots) {
      to.varint(slot);
    }
  }

  @Override
  public void restore(ByteCursor from) {
    newest = from.zigzag();
    this.from = from.zigzag();
    until = from.zigzag();
    for (int i = 0; i < slots.length; i++) {
      slots[i] = from.count(Integer.MAX_VALUE);
    }
  }
}
