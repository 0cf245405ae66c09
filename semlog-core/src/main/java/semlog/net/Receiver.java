package semlog.net;

import java.io.Closeable;
import java.io.IOException;

/** Somebody who takes messages one by one, and may be away, slow or unwilling. */
public interface Receiver extends Closeable {
  /**
   * Hands a message over: when this returns, the other side has it.
   *
   * @throws Refused when the other side does not want this message
   * @throws IOException when the other side could not be asked, and may take it later
   */
  void deliver(byte[] message) throws IOException;

  @Override
  default void close() throws IOException {
    // most hold nothing between two messages
  }
}
