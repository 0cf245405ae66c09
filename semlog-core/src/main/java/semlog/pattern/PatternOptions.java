package semlog.pattern;

/**
 * How patterns are meant.
 *
 * @param fixed they are strings, not regular expressions
 * @param ignoreCase letters match in either case
 * @param words a match has no word character before or after it
 * @param wholeLines a match is a whole line
 */
public record PatternOptions(boolean fixed, boolean ignoreCase, boolean words, boolean wholeLines) {
  /** Regular expressions as they stand. */
  public static final PatternOptions PLAIN = new PatternOptions(false, false, false, false);
}
