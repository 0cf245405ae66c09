package semlog.search;

import java.util.Set;

/** Finds the attributes of lines. */
@FunctionalInterface
public interface LineFields {
  /**
   * The attributes of the line; they are read before the buffer changes.
   *
   * @param lineEnd without its line feed
   */
  LineEvent of(byte[] buffer, int lineStart, int lineEnd);

  /** Whole lines go by, all of an input in their order; the last of them may be asked for. */
  default void passed(byte[] buffer, int from, int to) {}

  /** The names and types of all attributes found so far. */
  default Set<String> names() {
    return Set.of();
  }
}
