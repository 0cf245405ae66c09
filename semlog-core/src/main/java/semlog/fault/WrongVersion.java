package semlog.fault;

/** A sound archive in a format that this Semlog does not read: use the one that wrote it. */
public final class WrongVersion extends Fault {
  private static final long serialVersionUID = 1L;

  public WrongVersion(String message) {
    super(message, "read it with the version of Semlog that wrote it");
  }
}
