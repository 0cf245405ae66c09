package semlog.event;

import java.io.IOException;

/** Takes the bytes of one input as they come, and delivers its events. */
public interface EventIntake {
  /** Takes the next bytes of the input and delivers each event that they complete. */
  void feed(byte[] bytes, int from, int to) throws IOException;

  /** Whether an event waits for what {@link #release} stands in for: that something comes. */
  default boolean isGathering() {
    return false;
  }

  /** Nothing has come for a while: what may go on is taken for complete. */
  default void release() throws IOException {}

  /** How many bytes need not be read again by whoever goes on later. */
  long wholeBytes();

  /** Whether a mistake has ended the input, so that more of it need not be read. */
  default boolean hasEnded() {
    return false;
  }

  /** No more bytes come. */
  void end() throws IOException;
}
