package semlog.slcnotify;

import semlog.cli.Runner;

/** The program {@code slcnotify}: arguments to options to one library call to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Runner.main(new SlcNotify(), args);
  }
}
