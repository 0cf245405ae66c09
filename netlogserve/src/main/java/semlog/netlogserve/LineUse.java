package semlog.netlogserve;

import java.io.IOException;

/** What is done with the lines of the inputs. */
sealed interface LineUse permits Replay, DryRun {
  /** Takes the lines of one input. */
  void take(TimedLines input) throws IOException, InterruptedException;

  /** Whether it has taken as many lines as were asked for. */
  boolean isDone();
}
