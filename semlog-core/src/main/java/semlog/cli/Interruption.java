package semlog.cli;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What to do when the process is told to end (Ctrl-C, SIGTERM) while this is open. The action runs
 * in a thread of its own beside the work, which it must therefore lock out.
 */
public final class Interruption implements AutoCloseable {
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Thread hook;

  private Interruption(Supplier<OptionalInt> action) {
    hook =
        new Thread(
            () -> {
              if (open.getAndSet(false)) {
                action.get().ifPresent(code -> Runtime.getRuntime().halt(code));
              }
            },
            "interruption");
  }

  /**
   * Runs an action on interruption.
   *
   * @param action cleans up or commits; the code it returns becomes the exit code, and without one
   *     the process ends with that of the signal
   */
  public static Interruption on(Supplier<OptionalInt> action) {
    Interruption interruption = new Interruption(action);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the action has begun, so that the work should not go on. */
  public boolean hasBegun() {
    return !open.get();
  }

  /** The work is done: nothing needs to be cleaned up or committed any more. */
  @Override
  public void close() {
    if (open.getAndSet(false)) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the process is ending already; the action sees that it has nothing to do
      }
    }
  }
}
