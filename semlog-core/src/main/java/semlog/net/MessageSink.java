package semlog.net;

import java.io.Closeable;
import java.io.IOException;

/** Takes messages: lines without their line feed. */
public interface MessageSink extends Closeable {
  /**
   * Takes a message, or a part of one too long to be held as a whole.
   *
   * @param from the message's first byte
   * @param to the end of the message's bytes
   * @param ends whether it is the message's last part
   */
  void send(byte[] bytes, int from, int to, boolean ends) throws IOException;

  /** Delivers what was taken; before anything was, waits until there is somebody to take it. */
  void flush() throws IOException;

  /** How many bytes a part may have. */
  int mostBytes();
}
