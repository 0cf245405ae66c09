package semlog;

import java.io.Closeable;
import java.io.IOException;
import semlog.bytes.ByteSink;

/**
 * Where the tail of a live archive is kept: the lines that are in no block of it yet, durable
 * beside it. One generation is there at a time.
 */
public interface TailStore extends Closeable {
  /** What the name of a tail has behind that of its archive. */
  String SUFFIX = ".tail";

  /**
   * An empty tail, there under its name at the latest once it is synced. The store closes it when
   * it is removed, and when the store is closed.
   */
  ByteSink begin() throws IOException;

  /** Removes the tail, whose lines the archive holds. */
  void remove() throws IOException;

  /** Lets go of the tail, and leaves it where it is. */
  @Override
  void close() throws IOException;
}
