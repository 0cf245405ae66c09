package semlog.search;

import java.io.IOException;

/**
 * Something to search.
 *
 * @param name what it is called in output and messages
 * @param live its lines are shown as they come
 */
public record Input(String name, boolean live, Opener opener) {
  /** Opens the input's lines. */
  @FunctionalInterface
  public interface Opener {
    LineChunks open() throws IOException;
  }
}
