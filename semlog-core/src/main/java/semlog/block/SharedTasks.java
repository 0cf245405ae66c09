package semlog.block;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import semlog.column.Backend;

/**
 * Tasks that any number of threads go through, each thread with a back end of its own. What a task
 * makes must not depend on the tasks before.
 */
final class SharedTasks {
  /** No tasks. */
  static final SharedTasks NONE = new SharedTasks(List.of());

  private final List<Consumer<Backend>> tasks;
  private int taken;
  private int done;
  private Optional<Throwable> failure = Optional.empty();

  private SharedTasks(List<Consumer<Backend>> tasks) {
    this.tasks = tasks;
  }

  /**
   * Runs tasks, together with those who wait for them.
   *
   * @param offer tells of the tasks
   * @throws IllegalStateException when one failed
   */
  static void run(
      List<Consumer<Backend>> tasks, CompletableFuture<SharedTasks> offer, Backend backend) {
    SharedTasks shared = new SharedTasks(tasks);
    offer.complete(shared);
    shared.run(backend);
    shared.await();
  }

  /** Runs tasks until all are taken. */
  void run(Backend backend) {
    for (int task = take(); task < tasks.size(); task = take()) {
      Optional<Throwable> thrown = Optional.empty();
      try {
        tasks.get(task).accept(backend);
      } catch (RuntimeException | Error e) {
        thrown = Optional.of(e);
      }
      finish(thrown);
    }
  }

  private synchronized int take() {
    return failure.isPresent() ? tasks.size() : Math.min(taken++, tasks.size());
  }

  private synchronized void finish(Optional<Throwable> thrown) {
    done++;
    failure = failure.or(() -> thrown);
    notifyAll();
  }

  private synchronized void await() {
    try {
      while (done < tasks.size() && failure.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = failure.or(() -> Optional.of(e));
    }
    failure.ifPresent(
        cause -> {
          throw new IllegalStateException("encoding a block failed", cause);
        });
  }
}
