package semlog.slc;

/**
 * When to commit what a live stream has brought. A slow stream is committed at each interval. Of a
 * fast one, so little at a time would cost ratio: it is committed when it pauses, when much has
 * come, or when some intervals have passed.
 *
 * @param intervalMilliseconds how long what came may stay uncommitted, if that is little
 */
record FlushPolicy(long intervalMilliseconds) {
  private static final long LITTLE_BYTES = 1 << 20;
  private static final long MUCH_BYTES = 16 << 20;
  private static final int MOST_INTERVALS = 5;
  private static final int PAUSES_PER_INTERVAL = 10;

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
    boolean enough = bytes >= MUCH_BYTES || milliseconds / MOST_INTERVALS >= intervalMilliseconds;
    return enough ? Due.BESIDE : Due.NOTHING;
  }

  /** How long to wait for more before a stream counts as paused. */
  long pauseMilliseconds() {
    return Math.max(1, intervalMilliseconds / PAUSES_PER_INTERVAL);
  }
}
