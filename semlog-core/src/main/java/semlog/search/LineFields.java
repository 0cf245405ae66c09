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

  /** The names and types of all attributes found so far. */
  default Set<String> names() {
    return Set.of();
  }
}
