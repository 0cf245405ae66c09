package semlog.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What to do when the process is told to end (Ctrl-C, SIGTERM, SIGHUP) while this is open. It runs
 * in a thread of its own, beside the work.
 */
public final class Interruption implements AutoCloseable {
  /** Makes an end of what must not stay. */
  public interface Cleanup {
    /** When this fails, the process ends without it. */
    void run() throws IOException;
  }

  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Thread hook;

  private Interruption(Runnable action) {
    hook = new Thread(() -> act(action), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Cleans up; the process then ends with the code of the signal, whatever the work does. When it
   * cannot, there is nothing more to try.
   */
  public static Interruption cleaning(Cleanup cleanup) {
    return new Interruption(
        () -> {
          try {
            cleanup.run();
          } catch (IOException e) {
            // the process ends
          }
        });
  }

  /**
   * Asks the work to come to a good end, and leaves it half a minute for that; the exit code is
   * then its own.
   *
   * @param request makes the work end soon; it returns at once
   */
  public static Interruption ending(Runnable request) {
    return new Interruption(
        () -> {
          request.run();
          awaitEnd();
        });
  }

  /** The work is done: nothing needs to be cleaned up or asked for any more. */
  @Override
  public void close() {
    if (open.getAndSet(false)) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the process is ending already; the action sees that it is not wanted
      }
    }
  }

  private void act(Runnable action) {
    if (open.getAndSet(false)) {
      action.run();
    }
  }

  /** The program halts the process when it has ended. */
  private static void awaitEnd() {
    try {
      TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the signal ends the work
    }
  }
}
