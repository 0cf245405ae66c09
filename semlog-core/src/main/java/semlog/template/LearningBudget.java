package semlog.template;

/**
 * How much may still be learnt: a template costs as many bytes of usual lines as take about as long
 * as to learn and describe it. All lines pay for it, and there is some beforehand, as in the
 * beginning everything is new.
 */
final class LearningBudget {
  private static final long BEFOREHAND_BYTES = 4L << 20;
  private static final long UNLIMITED_BYTES = 1L << 62;
  private static final int TEMPLATE_BYTES = 512;
  private static final int BYTES_PER_BYTE = 8;

  private long mostBytes;
  private long bytes;

  private LearningBudget(long mostBytes) {
    this.mostBytes = mostBytes;
    this.bytes = mostBytes;
  }

  static LearningBudget limited() {
    return new LearningBudget(BEFOREHAND_BYTES);
  }

  static LearningBudget unlimited() {
    return new LearningBudget(UNLIMITED_BYTES);
  }

  /** Whatever comes may be learnt from here on. */
  void lift() {
    mostBytes = UNLIMITED_BYTES;
    bytes = UNLIMITED_BYTES;
  }

  /** Whether there is an end to it. */
  boolean isLimited() {
    return mostBytes < UNLIMITED_BYTES;
  }

  /** A line came. */
  void earn(int lineBytes) {
    bytes = Math.min(mostBytes, bytes + lineBytes);
  }

  /** Whether one more template may be learnt. */
  boolean isLeft() {
    return bytes >= 0;
  }

  /** A template was learnt. */
  void spend(int skeletonBytes) {
    bytes -= TEMPLATE_BYTES + (long) BYTES_PER_BYTE * skeletonBytes;
  }
}
