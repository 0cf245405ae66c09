package semlog.fault;

/** An input that cannot be used; the subclass says what to do next. */
public abstract sealed class Fault extends RuntimeException
    permits Damaged, WrongVersion, WrongKey, Mistyped {
  private static final long serialVersionUID = 1L;

  private final String hint;

  Fault(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /**
   * What the user can do about it: one sentence, no full stop; empty when there is nothing to add.
   */
  public final String hint() {
    return hint;
  }
}
