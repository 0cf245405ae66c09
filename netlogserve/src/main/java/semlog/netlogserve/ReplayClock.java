package semlog.netlogserve;

/** A clock that only goes forward, and the patience to wait for a moment of it. */
interface ReplayClock {
  /** Nanoseconds since some moment. */
  long nanoTime();

  /** Returns as soon as {@link #nanoTime} has reached {@code nanos}. */
  void waitUntil(long nanos) throws InterruptedException;
}
