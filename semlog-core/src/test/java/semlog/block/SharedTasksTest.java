package semlog.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import semlog.column.Backend;

final class SharedTasksTest {
  @Test
  void whoHelpsTakesItsOwnBackEnd() throws InterruptedException {
    try (Backend own = new Backend(1);
        Backend other = new Backend(1)) {
      CountDownLatch both = new CountDownLatch(2);
      Backend[] used = new Backend[2];
      List<Consumer<Backend>> tasks = new ArrayList<>();
      for (int task = 0; task < used.length; task++) {
        int number = task;
        tasks.add(
            backend -> {
              used[number] = backend;
              both.countDown();
              waitFor(both);
            });
      }
      CompletableFuture<SharedTasks> offer = new CompletableFuture<>();
      Thread helper = Thread.ofPlatform().start(() -> offer.join().run(other));
      SharedTasks.run(tasks, offer, own);
      helper.join();
      assertTrue(used[0] != used[1]);
    }
  }

  @Test
  void aFailureEndsTheWork() {
    boolean[] ran = new boolean[2];
    List<Consumer<Backend>> tasks =
        List.of(
            backend -> ran[0] = true,
            backend -> {
              throw new IllegalArgumentException("no such column");
            },
            backend -> ran[1] = true);
    try (Backend backend = new Backend(1)) {
      IllegalStateException e =
          assertThrows(
              IllegalStateException.class,
              () -> SharedTasks.run(tasks, new CompletableFuture<>(), backend));
      assertEquals("no such column", e.getCause().getMessage());
      assertArrayEquals(new boolean[] {true, false}, ran);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
