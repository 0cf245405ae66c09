package semlog.slc;

import java.time.Duration;

/**
 * When to commit what a live stream has brought. A slow stream is committed at each interval. Of a
 * fast one, so little at a time would cost ratio: it is committed when it pauses, when much has
 * come, or when some intervals have passed.
 *
 * @param intervalMilliseconds how long what came may stay uncommitted, if that is little
 * @param muchBytes are committed although more comes
 */
record FlushPolicy(long intervalMilliseconds, long muchBytes) {
  private static final long LITTLE_BYTES = 1 << 20;
  private static final long MUCH_BYTES = 16 << 20;
  private static final int MOST_INTERVALS = 5;
  private static final int PAUSES_PER_INTERVAL = 10;

  /**
   * The policy of an output.
   *
   * @param tailed whether what is flushed is kept in a tail, and soon in a full block anyway
   */
  static FlushPolicy of(Duration interval, boolean tailed) {
    return new FlushPolicy(Math.max(1, interval.toMillis()), tailed ? Long.MAX_VALUE : MUCH_BYTES);
  }

  /** What to do. */
  enum Due {
    NOTHING,
    /** Commit, and go on when that is done. */
    NOW,
    /** Commit beside what goes on. */
    BESIDE
  }

  /**
   * Decides.
   *
   * @param bytes that came since the last commit, at least one
   * @param milliseconds since the first of them came
   * @param paused whether nothing came for at least {@link #pauseMilliseconds}
   */
  Due due(long bytes, long milliseconds, boolean paused) {
    if (milliseconds < intervalMilliseconds) {
      return Due.NOTHING;
    }
    if (paused || bytes <= LITTLE_BYTES) {
      return Due.NOW;
    }
    boolean enough = bytes >= muchBytes || milliseconds / MOST_INTERVALS >= intervalMilliseconds;
    return enough ? Due.BESIDE : Due.NOTHING;
  }

  /** How long to wait for more before a stream counts as paused. */
  long pauseMilliseconds() {
    return Math.max(1, intervalMilliseconds / PAUSES_PER_INTERVAL);
  }
}
