package semlog.fault;

/** Bytes that are not what was written: restore a copy. */
public final class Damaged extends Fault {
  /** What the user can do about it. */
  public static final String HINT = "restore this file from a copy";

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and where, for instance {@code block 3, column 7: unknown encoding
   *     9 at byte 4096}
   */
  public Damaged(String message) {
    this(message, HINT);
  }

  private Damaged(String message, String hint) {
    super(message, hint);
  }

  /**
   * The message is put together here, so that code that may fail is short.
   *
   * @param where what is being read: {@code block 3, column 7}
   * @param what what is wrong, with a # in the place of each number
   */
  public static Damaged at(String where, String what, long... numbers) {
    StringBuilder message = new StringBuilder(where).append(": ");
    int from = 0;
    for (long number : numbers) {
      int place = what.indexOf('#', from);
      message.append(what, from, place).append(number);
      from = place + 1;
    }
    return new Damaged(message.append(what, from, what.length()).toString());
  }

  /**
   * A file of which nothing is as an archive has it: most often another was meant.
   *
   * @param more what else is known of it, or nothing
   */
  public static Damaged noArchive(String more) {
    return new Damaged(
        "not a Semlog archive" + more,
        "name an archive, as slc makes them, or restore this one from a copy");
  }
}
