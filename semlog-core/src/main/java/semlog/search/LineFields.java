package semlog.search;

/** Finds the attributes of lines. */
@FunctionalInterface
public interface LineFields {
  /**
   * The attributes of the line; they are read before the buffer changes.
   *
   * @param lineEnd without its line feed
   */
  LineEvent of(byte[] buffer, int lineStart, int lineEnd);
}
