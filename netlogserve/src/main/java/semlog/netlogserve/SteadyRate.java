package semlog.netlogserve;

/** Lines at equal distances, whatever their times. */
final class SteadyRate implements Moments {
  private static final double SECOND_NANOS = 1e9;

  private final int rate;
  private long lines;
  private long startNanos;
  private long dueNanos;

  /**
   * @param rate lines a second
   */
  SteadyRate(int rate) {
    this.rate = rate;
  }

  @Override
  public void take(Lines line) {
    if (line.piece().startsLine()) {
      dueNanos = startNanos + (long) (SECOND_NANOS * (double) lines / rate);
      lines++;
    }
  }

  @Override
  public long dueNanos() {
    return dueNanos;
  }

  @Override
  public void restart(long pauseNanos) {
    if (lines > 0) {
      startNanos = dueNanos + (long) (SECOND_NANOS / rate) + pauseNanos;
      lines = 0;
    }
  }
}
