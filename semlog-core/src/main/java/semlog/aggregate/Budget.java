package semlog.aggregate;

import semlog.fault.Mistyped;

/** The memory that groups and values may take together. */
final class Budget {
  private final long bytes;
  private long taken;

  Budget(long bytes) {
    this.bytes = bytes;
  }

  /** Whether so many more bytes are there; if so, they are taken. */
  boolean take(long more) {
    if (taken + more > bytes) {
      return false;
    }
    taken += more;
    return true;
  }

  /** Gives bytes back. */
  void free(long less) {
    taken -= less;
  }

  /**
   * Takes what cannot be done without.
   *
   * @throws Mistyped when it is not there
   */
  void need(long more, String what) {
    if (!take(more)) {
      throw new Mistyped(
          "too many different values of " + what + " to hold in memory",
          "select fewer lines, or use less of them: a shorter time, a longer slice");
    }
  }
}
