package semlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a stream ahead in a thread of its own, so that its user can do something else when nothing
 * comes for a while. For one user thread.
 */
public final class LiveInput {
  /** What came: bytes, the end of the stream, a failure of it, or a call to look up. */
  private sealed interface Event {}

  private record Bytes(ByteBuffer content) implements Event {}

  private record End() implements Event {}

  private record Broken(IOException failure) implements Event {}

  private record Unusable(RuntimeException failure) implements Event {}

  private record Wake() implements Event {}

  private static final int CHUNKS_AHEAD = 16;
  private static final int CHUNK_BYTES = 1 << 16;

  private final ArrayBlockingQueue<Event> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final InputStream in;
  private ByteBuffer chunk = ByteBuffer.allocate(0);
  private boolean ended;

  /** Begins to read at once. */
  public LiveInput(InputStream in) {
    this.in = in;
    Thread.ofPlatform().name("input").daemon().start(this::readAhead);
  }

  /**
   * Reads what has come, at least one byte, waiting for it if need be.
   *
   * @param waitMilliseconds how long to wait at most
   * @return the number of bytes read, 0 when none came in time, -1 at the end
   */
  public int read(byte[] target, long waitMilliseconds) throws IOException, InterruptedException {
    if (!chunk.hasRemaining() && !next(waitMilliseconds)) {
      return ended ? -1 : 0;
    }
    int count = Math.min(target.length, chunk.remaining());
    chunk.get(target, 0, count);
    return count;
  }

  /** Whether nothing has come that was not read yet: the moment to show what there is. */
  public boolean isIdle() {
    return !chunk.hasRemaining() && queue.isEmpty();
  }

  /** Makes a {@link #read} that is waiting return at once; for any thread. */
  public void wake() {
    boolean told = queue.offer(new Wake());
    assert told || !queue.isEmpty() : "a full queue wakes as well";
  }

  private boolean next(long waitMilliseconds) throws IOException, InterruptedException {
    if (ended) {
      return false;
    }
    Event event = queue.poll(waitMilliseconds, TimeUnit.MILLISECONDS);
    if (event == null) {
      return false;
    }
    return switch (event) {
      case Bytes bytes -> {
        chunk = bytes.content();
        yield true;
      }
      case End end -> {
        ended = true;
        yield false;
      }
      case Broken broken -> throw broken.failure();
      case Unusable unusable -> throw unusable.failure();
      case Wake wake -> false;
    };
  }

  private void readAhead() {
    try {
      byte[] buffer = new byte[CHUNK_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        queue.put(new Bytes(ByteBuffer.wrap(Arrays.copyOf(buffer, count))));
      }
      queue.put(new End());
    } catch (IOException e) {
      tell(new Broken(e));
    } catch (RuntimeException e) {
      tell(new Unusable(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Event failure) {
    try {
      queue.put(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
