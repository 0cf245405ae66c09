package semlog.slcgrep;

import semlog.cli.Runner;

/** The program {@code slcgrep}: arguments to options to one library call to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Runner.main(new SlcGrep(), RawArguments.of(args));
  }
}
