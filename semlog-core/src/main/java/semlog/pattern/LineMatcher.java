package semlog.pattern;

/** Finds lines that match, and where in a line. For one thread. */
public sealed interface LineMatcher permits AutomatonMatcher, PerlMatcher {
  /** Begins with whole lines, from anywhere up to {@code to}; the last may lack its line feed. */
  void over(byte[] newText, int to);

  /**
   * Finds the next line that matches.
   *
   * @param from the start of a line, not before that of the last call
   * @return a place in that line, its line feed included, or -1
   */
  int next(int from);

  /** Whether a line matches, given without its line feed. */
  boolean matches(byte[] line, int lineStart, int lineEnd);

  /**
   * Finds the first match in a line that begins at {@code from} or later: of those that begin first
   * the one that the pattern prefers.
   *
   * @param from where the line starts, or behind that of the last call, which was for the same line
   * @param lineEnd without the line feed
   */
  boolean find(byte[] line, int lineStart, int from, int lineEnd);

  /** Where the match that was found begins. */
  int start();

  /** Where the match that was found ends. */
  int end();
}
