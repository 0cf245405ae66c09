package semlog.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What to do when the process is told to end (Ctrl-C, SIGTERM, SIGHUP) while this is open. It runs
 * in a thread of its own, beside the work.
 */
public final class Interruption implements AutoCloseable {
  private static final CompletableFuture<Integer> EXIT_CODE = new CompletableFuture<>();
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Thread hook;

  private Interruption(Runnable action) {
    hook = new Thread(() -> act(action), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Cleans up; the process then ends with the code of the signal, whatever the work does.
   *
   * @param cleanup makes an end of what must not stay
   */
  public static Interruption cleaning(Runnable cleanup) {
    return new Interruption(cleanup);
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

  /** The program has ended and flushed all it had. */
  static void exits(int code) {
    EXIT_CODE.complete(code);
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

  private static void awaitEnd() {
    try {
      Runtime.getRuntime().halt(EXIT_CODE.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // the work hangs: the signal ends it
    }
  }
}
