package semlog.netlogserve;

import java.io.Closeable;
import java.io.IOException;
import semlog.value.LineTimeReader;

/**
 * Lines that are to be replayed, each in one or more pieces; one without a time goes with the line
 * before.
 */
interface Lines extends Closeable {
  /**
   * Moves on to the next piece of a line; false at the end.
   *
   * @param waiting is called before it has to wait for input
   */
  boolean next(Waiting waiting) throws IOException;

  /** The piece that is the next one's turn. */
  LineSource piece();

  /** Whether the piece has a time. */
  boolean isTimed();

  /** The piece's time, in nanoseconds since 1970. */
  long nanos();

  /** More of the piece's time. */
  LineTimeReader time();

  /** What is to be done before input is waited for: whoever reads the output should have it all. */
  @FunctionalInterface
  interface Waiting {
    void begins() throws IOException;
  }
}
