package semlog.cli;

/** Which Semlog this is. */
public final class Version {
  /** As in the Maven project and the packages. */
  public static final String TEXT = "0.1.0";

  private Version() {}
}
