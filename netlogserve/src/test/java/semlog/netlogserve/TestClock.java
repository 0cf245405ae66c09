package semlog.netlogserve;

/** A clock that jumps to whatever is waited for, and adds a little to every look at it. */
final class TestClock implements ReplayClock {
  private final long stepNanos;
  private long now = -5_000_000_000L;

  TestClock(long stepNanos) {
    this.stepNanos = stepNanos;
  }

  @Override
  public long nanoTime() {
    now += stepNanos;
    return now;
  }

  @Override
  public void waitUntil(long nanos) {
    if (nanos <= now) {
      throw new IllegalStateException("waits for " + nanos + " at " + now);
    }
    now = nanos;
  }

  /** What {@link #nanoTime} said last. */
  long now() {
    return now;
  }
}
