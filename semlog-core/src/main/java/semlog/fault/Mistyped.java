package semlog.fault;

/** A command, pattern, query or rule that cannot be meant as it stands: fix it. */
public final class Mistyped extends Fault {
  private static final long serialVersionUID = 1L;

  public Mistyped(String message, String hint) {
    super(message, hint);
  }

  /**
   * A mistake at one place of a text, which is shown under the message with a caret.
   *
   * @param offset of a char of {@code text}, or its length
   */
  public static Mistyped at(String message, String text, int offset, String hint) {
    int column = text.codePointCount(0, Math.min(offset, text.length()));
    StringBuilder shown = new StringBuilder(message).append("\n  ");
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
    return new Mistyped(shown.append("\n  ").repeat(' ', column).append('^').toString(), hint);
  }
}
