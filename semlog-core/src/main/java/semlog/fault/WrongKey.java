package semlog.fault;

/** A sealed archive and no key that opens it: pass the right key. */
public final class WrongKey extends Fault {
  private static final long serialVersionUID = 1L;

  public WrongKey(String message, String hint) {
    super(message, hint);
  }
}
