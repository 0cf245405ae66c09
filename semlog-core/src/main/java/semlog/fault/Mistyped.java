package semlog.fault;

/** A command, pattern, query or rule that cannot be meant as it stands: fix it. */
public final class Mistyped extends Fault {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final int offset;

  public Mistyped(String message, String hint) {
    this(message, "", 0, hint);
  }

  /**
   * A mistake at one place of a text.
   *
   * @param offset of a char of {@code text}, or its length
   */
  public Mistyped(String message, String text, int offset, String hint) {
    super(message, hint);
    this.text = text;
    this.offset = Math.min(offset, text.length());
  }

  /** The same, said of a place such as {@code rules.yml:3:11}. */
  public Mistyped in(String place) {
    return new Mistyped(place + ": " + getMessage(), text, offset, hint());
  }

  /**
   * The text and under it a caret at the mistake: two lines without a final line feed, each
   * character of the text in one column. Empty when the mistake has no place.
   */
  public String excerpt() {
    if (text.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder("  ");
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(lines::appendCodePoint);
    lines.append("\n  ").repeat(' ', text.codePointCount(0, offset)).append('^');
    return lines.toString();
  }
}
