package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One receiver of a {@link Broadcast}. */
final class BroadcastClient implements Closeable {
  private static final int HEARD_BYTES = 256;

  private final SocketChannel channel;
  private final SelectionKey key;
  private long position;

  /**
   * @param channel does not block
   * @param position of the first byte that it gets
   */
  BroadcastClient(SocketChannel channel, SelectionKey key, long position) {
    this.channel = channel;
    this.key = key;
    this.position = position;
  }

  /** How many bytes it has got, or missed before it came. */
  long position() {
    return position;
  }

  /** Hands over as much as it takes now; false when it has gone. */
  boolean take(Ring ring) {
    try {
      if (channel.read(ByteBuffer.allocate(HEARD_BYTES)) < 0) {
        return false;
      }
      int count = 1;
      while (position < ring.end() && count > 0) {
        count = channel.write(ring.from(position));
        position += count;
      }
      boolean behind = position < ring.end();
      key.interestOps(SelectionKey.OP_READ | (behind ? SelectionKey.OP_WRITE : 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
