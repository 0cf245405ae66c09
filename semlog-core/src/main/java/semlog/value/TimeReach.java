package semlog.value;

/** How far into a line a time counts as that of the line. Not thread-safe. */
final class TimeReach {
  /** The first layout of an input counts only this near the start of the line. */
  private static final int FIRST_LAYOUT_BYTES = 128;

  /** A layout other than that of the line before counts only this near the start of the line. */
  private static final int NEW_LAYOUT_BYTES = 48;

  private static final int TIME_ALONE_BYTES = 24;

  /** The same for a time of day behind a date of words. */
  private static final int DATED_BYTES = 40;

  private final DateWords dates = new DateWords();

  /** How far a time counts that is written otherwise than that of the line before. */
  static int newLayoutBytes(byte[] bytes, int from, int to, int usualLayout) {
    boolean element = bytes[from] == '<' && from + 1 < to && Ascii.isLetter(bytes[from + 1]);
    if (element) {
      return LineTimeReader.SEARCHED_BYTES;
    }
    boolean deep = bytes[from] == '\t';
    return usualLayout == 0 ? FIRST_LAYOUT_BYTES : deep ? 0 : NEW_LAYOUT_BYTES;
  }

  /** Whether a time of day without a date may count there. */
  boolean isNearStart(byte[] bytes, int from, int at) {
    return at - from < TIME_ALONE_BYTES
        || (at - from < DATED_BYTES && dayBefore(bytes, from, at) != DateWords.NONE);
  }

  /** The day that words before a time say, or {@link DateWords#NONE}. */
  int dayBefore(byte[] bytes, int from, int at) {
    return dates.day(bytes, from, at);
  }
}
