package semlog;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What work on another thread came to. */
final class Awaited {
  private Awaited() {}

  /** The result of work, once it is done; what the work threw is thrown. */
  static <T> T of(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits for it any more");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        default -> throw new IllegalStateException(e);
      }
    }
  }
}
