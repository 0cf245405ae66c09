package semlog.trigger;

import java.io.IOException;

/** Where alerts go. */
public interface AlertSink {
  /** Delivers an alert before it returns. */
  void alert(Alert alert) throws IOException;
}
