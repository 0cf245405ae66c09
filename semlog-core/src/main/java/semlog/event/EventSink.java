package semlog.event;

import java.io.IOException;

/** Where a reader delivers what it reads, in the order of the input. */
public interface EventSink {
  /** An event is complete. The object is used again for the next one: keep what is needed of it. */
  void event(Event event) throws IOException;

  /** Something in the input is no event, and was left out. */
  void bad(BadRecord bad) throws IOException;
}
