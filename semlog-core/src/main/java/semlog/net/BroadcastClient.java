package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One receiver of a {@link Broadcast}, served by one thread, and closed by any. */
final class BroadcastClient implements Closeable {
  private static final int HEARD_BYTES = 256;

  private final SocketChannel channel;
  private final SelectionKey key;
  private volatile long position;

  /** Whether its socket had no room; the selector says when it has. */
  private boolean isFull;

  /**
   * @param key of a channel that does not block
   * @param position of the first byte that it gets
   */
  BroadcastClient(SelectionKey key, long position) {
    this.channel = (SocketChannel) key.channel();
    this.key = key;
    this.position = position;
  }

  /** How many bytes it has got, or missed before it came. */
  long position() {
    return position;
  }

  /** Takes note of what its socket is ready for; false when it has gone. */
  boolean hear() {
    try {
      isFull &= !key.isWritable();
      return !key.isReadable() || channel.read(ByteBuffer.allocate(HEARD_BYTES)) >= 0;
    } catch (IOException | CancelledKeyException e) {
      return false;
    }
  }

  /** Hands over what there is, or as much as it takes now; false when it has gone. */
  boolean take(Ring ring) {
    try {
      boolean wasFull = isFull;
      long end = ring.end();
      for (long at = position; !isFull && at < end; position = at) {
        ByteBuffer rest = ring.from(at);
        at += channel.write(rest);
        isFull = rest.hasRemaining();
      }
      if (isFull != wasFull) {
        key.interestOps(SelectionKey.OP_READ | (isFull ? SelectionKey.OP_WRITE : 0));
      }
      return true;
    } catch (IOException | CancelledKeyException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
