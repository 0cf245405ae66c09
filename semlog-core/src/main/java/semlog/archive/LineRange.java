package semlog.archive;

/**
 * Lines of a segment.
 *
 * @param first how many lines of the segment come before, so 0 is its first line
 * @param count how many; {@link #UNKNOWN} when nothing tells
 */
public record LineRange(long first, long count) {
  /** The count of a range whose end nobody knows. */
  public static final long UNKNOWN = -1;

  public LineRange {
    if (first < 0 || count < UNKNOWN) {
      throw new IllegalArgumentException("no range of lines: " + first + ", " + count);
    }
  }

  public boolean known() {
    return count != UNKNOWN;
  }

  @Override
  public String toString() {
    if (count == 0) {
      return "no lines";
    }
    return known()
        ? "lines " + (first + 1) + "-" + (first + count)
        : "lines from " + (first + 1) + " on";
  }
}
