package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import semlog.cli.Interruption;
import semlog.cli.LiveInput;

/**
 * Copies a live stream to a receiver, which it tells to commit now and then, and ends well when the
 * process is told to.
 */
final class LiveCopy {
  private static final long FOREVER_MILLISECONDS = Duration.ofDays(1).toMillis();

  /**
   * A stream that has nothing for so long has given all it had when the process was told to end.
   */
  private static final long DRAIN_MILLISECONDS = 20;

  /** An event to which nothing comes for so long is complete. */
  private static final long QUIET_MILLISECONDS = 20;

  private static final long DRAIN_LIMIT_NANOSECONDS = Duration.ofSeconds(2).toNanos();

  private final Receiver receiver;
  private final FlushPolicy policy;
  private long uncommittedSince;
  private long uncommittedBytes;

  /** Whether the receiver was told to commit beside, and perhaps has not yet. */
  private boolean committing;

  /** Whether the receiver waits for more of what came last. */
  private boolean gathering;

  private long cameAt;
  private volatile boolean ending;
  private volatile long endingSince;

  LiveCopy(Receiver receiver, FlushPolicy policy) {
    this.receiver = receiver;
    this.policy = policy;
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
      if (uncommittedBytes == 0) {
        uncommittedSince = System.nanoTime();
      }
      uncommittedBytes += count;
      receiver.write(buffer, 0, count);
      gathering = idle && receiver.idle();
      cameAt = System.nanoTime();
    } else if (gathering && milliseconds(cameAt) >= QUIET_MILLISECONDS) {
      receiver.quiet();
      gathering = false;
    }
    boolean paused = count == 0 && milliseconds(cameAt) >= policy.pauseMilliseconds();
    if (uncommittedBytes > 0) {
      commit(policy.due(uncommittedBytes, milliseconds(uncommittedSince), paused));
    } else if (committing && paused) {
      commit(FlushPolicy.Due.NOW);
    }
  }

  private void commit(FlushPolicy.Due due) throws IOException {
    switch (due) {
      case NOTHING -> {}
      case NOW -> {
        receiver.commit();
        uncommittedBytes = 0;
        committing = false;
      }
      case BESIDE -> {
        receiver.commitBeside();
        uncommittedBytes = 0;
        committing = true;
      }
    }
  }

  private long waitMilliseconds() {
    if (ending) {
      return DRAIN_MILLISECONDS;
    }
    if (gathering) {
      return Math.max(1, QUIET_MILLISECONDS - milliseconds(cameAt));
    }
    if (uncommittedBytes > 0) {
      long left = policy.intervalMilliseconds() - milliseconds(uncommittedSince);
      return Math.max(left, policy.pauseMilliseconds());
    }
    return committing ? policy.pauseMilliseconds() : FOREVER_MILLISECONDS;
  }

  /** How long ago a moment was. */
  private static long milliseconds(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1_000_000;
  }
}
