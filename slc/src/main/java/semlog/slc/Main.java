package semlog.slc;

import semlog.cli.Runner;

/** The program {@code slc}: arguments to options to one library call to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] words) {
    Runner.main(new Slc(), words);
  }
}
