package semlog.fault;

/** A command, pattern, query or rule that cannot be meant as it stands: fix it. */
public final class Mistyped extends Fault {
  private static final long serialVersionUID = 1L;

  public Mistyped(String message, String hint) {
    super(message, hint);
  }
}
