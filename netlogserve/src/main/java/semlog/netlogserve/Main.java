package semlog.netlogserve;

/** The program {@code netlogserve}: arguments to options to one library call to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
