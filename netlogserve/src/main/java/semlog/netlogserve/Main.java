package semlog.netlogserve;

import semlog.cli.Runner;

/** The program {@code netlogserve}: arguments to options to one library call to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Runner.main(new NetLogServe(), args);
  }
}
