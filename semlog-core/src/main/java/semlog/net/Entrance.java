package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * Lets in those who connect to a place, as many as there are descriptors for. The others wait, of
 * which the user is told once.
 */
final class Entrance implements Closeable {
  /** When to ask again while it is full: others may have closed files meanwhile. */
  static final int AGAIN_MILLISECONDS = 100;

  private final String place;
  private final ServerSocketChannel server;
  private final Consumer<String> tell;

  /** How many may come in before descriptors are counted again. */
  private int room;

  private boolean full;
  private long fullNanos;
  private boolean told;

  /**
   * @param server listens; becomes this object's to close
   * @param tell takes what the user should know at once
   */
  Entrance(String place, ServerSocketChannel server, Consumer<String> tell) {
    this.place = place;
    this.server = server;
    this.tell = tell;
  }

  /** Who is let in next; null when nobody is, now. */
  SocketChannel next() throws IOException {
    if (full && System.nanoTime() - fullNanos < AGAIN_MILLISECONDS * 1_000_000L) {
      return null;
    }
    room = room > 0 ? room : Descriptors.left();
    if (room <= 0) {
      fill("too few descriptors are left");
      return null;
    }
    try {
      SocketChannel channel = server.accept();
      full = false;
      room -= channel == null ? 0 : 1;
      return channel;
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      fill(e.getMessage());
      return null;
    }
  }

  /** Whether the last one was not let in for want of descriptors. */
  boolean isFull() {
    return full;
  }

  boolean isOpen() {
    return server.isOpen();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void fill(String reason) {
    full = true;
    fullNanos = System.nanoTime();
    room = 0;
    if (!told) {
      tell.accept(place + ": no more connections now, others wait: " + reason);
    }
    told = true;
  }
}
