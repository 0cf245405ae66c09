package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RegexTest {
  private static final int THREADS = 4;
  private static final int VALUES = 20_000;

  /** Several inputs, and several blocks of one, are asked the same query at once. */
  @Test
  void tellsSeveralThreadsAtOnce() throws InterruptedException, ExecutionException {
    Regex regex = new Regex("(user|svc)_[0-9]+[a-f]*7$", Set.of());
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> found = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int shift = thread;
        found.add(pool.submit(() -> found(regex, shift)));
      }
      for (Future<Integer> count : found) {
        assertEquals(VALUES / 10, count.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static int found(Regex regex, int shift) {
    int found = 0;
    for (int value = 0; value < VALUES; value++) {
      String text = (value % 2 == 0 ? "user_" : "svc_") + (shift * VALUES + value + 10);
      found += regex.isIn("the name is " + text) ? 1 : 0;
    }
    return found;
  }
}
