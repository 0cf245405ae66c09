package semlog.netlogserve;

import java.time.Duration;

/** The monotonic clock of the machine; sleeps until a deadline, without spinning. */
final class SystemReplayClock implements ReplayClock {
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void waitUntil(long nanos) throws InterruptedException {
    for (long left = nanos - nanoTime(); left > 0; left = nanos - nanoTime()) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
