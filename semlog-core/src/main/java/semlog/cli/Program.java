package semlog.cli;

import java.io.IOException;

/** One of the programs: what it takes, and what it does with it. */
public interface Program {
  /**
   * Name, texts and options; made anew at each call, so that nothing is loaded before it is needed.
   */
  Usage usage();

  /**
   * Does the work: arguments to an options record to one library call.
   *
   * <p>A {@link semlog.fault.Mistyped} thrown here ends the program with code 2, another fault or
   * an {@link IOException} with {@link #errorCode()}; each is told on standard error.
   *
   * @return the exit code
   */
  int run(Arguments arguments, Session session) throws IOException, InterruptedException;

  /** The exit code of failures other than a mistyped command. */
  int errorCode();
}
