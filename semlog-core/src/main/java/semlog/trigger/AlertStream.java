package semlog.trigger;

import java.io.IOException;
import java.util.Optional;
import semlog.event.BadRecord;

/** Alerts for whoever reads all that is told, also of what could not be watched. */
public interface AlertStream extends AlertSink {
  /**
   * Tells of a part of an input that was left out, before it returns.
   *
   * @param source the input; none for the standard input
   * @param count how many parts of the input were left out so far, with this one
   */
  void leftOut(BadRecord bad, Optional<String> source, long count) throws IOException;
}
