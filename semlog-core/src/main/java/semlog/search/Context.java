package semlog.search;

/**
 * How many lines around selected ones are shown, and how many selected ones at most.
 *
 * @param most selected lines of each input; {@link Long#MAX_VALUE} for no limit
 */
public record Context(int before, int after, long most) {
  public Context {
    if (before < 0 || after < 0 || most < 0) {
      throw new IllegalArgumentException("a number of lines is not negative");
    }
  }

  boolean isAny() {
    return before > 0 || after > 0;
  }
}
