package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import semlog.cli.Interruption;
import semlog.cli.LiveInput;

/**
 * Copies a live stream to a receiver: commits when an interval has passed and nothing more has
 * come, and ends well when the process is told to.
 */
final class LiveCopy {
  private static final long FOREVER_MILLISECONDS = Duration.ofDays(1).toMillis();

  /**
   * A stream that has nothing for so long has given all it had when the process was told to end.
   */
  private static final long DRAIN_MILLISECONDS = 20;

  private static final long DRAIN_LIMIT_NANOSECONDS = Duration.ofSeconds(2).toNanos();

  private final Receiver receiver;
  private final long intervalMilliseconds;
  private long uncommittedSince;
  private boolean uncommitted;
  private volatile boolean ending;
  private volatile long endingSince;

  LiveCopy(Receiver receiver, Duration interval) {
    this.receiver = receiver;
    this.intervalMilliseconds = Math.max(1, interval.toMillis());
  }

  /** Copies until the stream ends or the process is told to end. */
  void run(InputStream in) throws IOException, InterruptedException {
    LiveInput input = new LiveInput(in);
    byte[] buffer = new byte[1 << 16];
    try (Interruption _ = Interruption.ending(() -> end(input))) {
      int count = input.read(buffer, waitMilliseconds());
      while (count > 0 || (count == 0 && !ending)) {
        took(buffer, count, input.isIdle());
        if (ending && System.nanoTime() - endingSince > DRAIN_LIMIT_NANOSECONDS) {
          return;
        }
        count = input.read(buffer, waitMilliseconds());
      }
    }
  }

  private void end(LiveInput input) {
    endingSince = System.nanoTime();
    ending = true;
    input.wake();
  }

  private void took(byte[] buffer, int count, boolean idle) throws IOException {
    if (count > 0) {
      if (!uncommitted) {
        uncommitted = true;
        uncommittedSince = System.nanoTime();
      }
      receiver.write(buffer, 0, count);
      if (idle) {
        receiver.idle();
      }
    }
    if (uncommitted && idle && uncommittedMilliseconds() >= intervalMilliseconds) {
      receiver.commit();
      uncommitted = false;
    }
  }

  private long waitMilliseconds() {
    if (ending) {
      return DRAIN_MILLISECONDS;
    }
    return uncommitted
        ? Math.max(1, intervalMilliseconds - uncommittedMilliseconds())
        : FOREVER_MILLISECONDS;
  }

  private long uncommittedMilliseconds() {
    return (System.nanoTime() - uncommittedSince) / 1_000_000;
  }
}
