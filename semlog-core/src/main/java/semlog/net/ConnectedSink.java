package semlog.net;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import semlog.bytes.ByteBuilder;

/**
 * Messages into a stream to another process. When the connection is lost it is made anew, however
 * long that takes, and goes on with the first message that was not handed over whole; messages that
 * were on their way then are lost or come twice.
 */
final class ConnectedSink implements MessageSink {
  /** Makes a connection. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws IOException;
  }

  private static final int FULL_BYTES = 1 << 16;
  private static final int MOST_MESSAGE_BYTES = 1 << 20;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Endpoint place;
  private final Connector connector;
  private final Framing framing;
  private final Consumer<String> tell;

  /** Messages since the last one that was handed over whole. */
  private final ByteBuilder pending = new ByteBuilder(2 * FULL_BYTES);

  /** So much of them went to the present connection. */
  private int sent;

  /** Where the last message that is not whole yet starts. */
  private int open;

  private Connection connection;

  /**
   * @param tell takes what the user should know at once
   */
  ConnectedSink(Endpoint place, Connector connector, Framing framing, Consumer<String> tell) {
    this.place = place;
    this.connector = connector;
    this.framing = framing;
    this.tell = tell;
  }

  @Override
  public int mostBytes() {
    return MOST_MESSAGE_BYTES;
  }

  @Override
  public void send(byte[] bytes, int from, int to, boolean ends) throws IOException {
    pending.bytes(framing.before(to - from)).bytes(bytes, from, to - from);
    if (ends || framing == Framing.OCTET_COUNTING) {
      pending.bytes(framing.behind());
      open = pending.length();
    }
    if (pending.length() - sent >= FULL_BYTES) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    boolean delivered = pending.length() == sent;
    while (!delivered) {
      delivered = deliver();
    }
    forget();
  }

  @Override
  public void close() throws IOException {
    flush();
    if (connection != null) {
      connection.close();
    }
  }

  private boolean deliver() throws IOException {
    if (connection == null) {
      connect();
      sent = 0;
    }
    try {
      connection.write(pending.array(), sent, pending.length() - sent);
      sent = pending.length();
      return true;
    } catch (IOException e) {
      tell.accept(place + ": " + reason(e) + "; connecting again");
      connection.close();
      connection = null;
      return false;
    }
  }

  /** Keeps only a message that is not whole, and that only as long as it is no longer than most. */
  private void forget() {
    int from = pending.length() - open > MOST_MESSAGE_BYTES ? pending.length() : open;
    byte[] rest = Arrays.copyOfRange(pending.array(), from, pending.length());
    pending.clear();
    pending.bytes(rest);
    sent = rest.length;
    open = 0;
  }

  private void connect() throws IOException {
    Duration pause = FIRST_PAUSE;
    boolean told = false;
    while (connection == null) {
      try {
        connection = connector.connect();
      } catch (UnknownHostException | SSLException e) {
        throw new FileSystemException(place.toString(), null, reason(e));
      } catch (IOException e) {
        if (!told) {
          tell.accept(place + ": " + reason(e) + "; trying until it can be reached");
          told = true;
        }
        pause(pause);
        pause = Duration.ofMillis(Math.min(2 * pause.toMillis(), LONGEST_PAUSE.toMillis()));
      }
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
