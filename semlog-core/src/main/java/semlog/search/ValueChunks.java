package semlog.search;

import java.io.IOException;

/** The values of some fields of all lines of an input, read without the lines. */
public interface ValueChunks {
  /**
   * Passes on the values of the next lines, in any order.
   *
   * @return false at the end
   * @throws semlog.fault.Damaged where they cannot be read; the next call goes on after them
   */
  boolean next() throws IOException;

  /** How many lines there were so far. */
  long lines();

  /** Of how many bytes. */
  long bytes();

  /** What was opened so far. */
  Opened opened();
}
