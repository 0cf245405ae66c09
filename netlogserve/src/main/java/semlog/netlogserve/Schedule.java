package semlog.netlogserve;

/**
 * Times of a log, in the order of its lines, into the moments of their replay. The moments never go
 * back. A time a little behind the latest is a line that was late, and due at once; one far behind
 * is a clock that was set back, from which the replay goes on at the log's own pace; one that
 * returns from there to later than ever waits only for what it is later.
 */
final class Schedule implements Moments {
  /** So far lines may be late without the log's clock having been set back. */
  static final long LATE_NANOS = 60_000_000_000L;

  private final Speed speed;
  private final long idleNanos;

  private boolean started;
  private long latest;
  private long current;
  private long dueNanos;
  private long outOfOrder;

  /**
   * @param idleNanos a longer gap between lines counts only so much
   */
  Schedule(Speed speed, long idleNanos) {
    this.speed = speed;
    this.idleNanos = idleNanos;
  }

  /**
   * Takes the next line's time, in nanoseconds since 1970; returns when the line is due, in
   * nanoseconds from the start of the replay.
   */
  long due(long nanos) {
    if (!started) {
      started = true;
      latest = nanos;
      current = nanos;
      return dueNanos;
    }
    if (nanos < current) {
      outOfOrder++;
      current = current - nanos > LATE_NANOS ? nanos : current;
      return dueNanos;
    }
    long since = nanos > latest ? Math.max(latest, current) : current;
    dueNanos += speed.replayNanos(Math.min(nanos - since, idleNanos));
    current = nanos;
    latest = Math.max(latest, nanos);
    return dueNanos;
  }

  @Override
  public void take(Lines line) {
    if (line.isTimed()) {
      due(line.nanos());
    }
  }

  @Override
  public long dueNanos() {
    return dueNanos;
  }

  /** How many lines had a time before that of a line before them. */
  long outOfOrder() {
    return outOfOrder;
  }

  @Override
  public void restart(long pauseNanos) {
    dueNanos += started ? pauseNanos : 0;
    started = false;
  }
}
