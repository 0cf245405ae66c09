package semlog.netlogserve;

import java.io.IOException;

/** What is done with the lines of the inputs. */
sealed interface LineUse permits Replay, DryRun {
  /** Takes all lines of a round. */
  void take(Lines lines) throws IOException, InterruptedException;
}
