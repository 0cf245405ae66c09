package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One receiver of a {@link Broadcast}, served by one thread; any may close it. */
final class BroadcastClient implements Closeable {
  private static final int HEARD_BYTES = 256;
  private static final int MOST_TURN_BYTES = 1 << 18;

  private final SocketChannel channel;
  private final SelectionKey key;
  private volatile long position;
  private boolean gone;

  /** Whether its socket had no room for more; the selector tells when it has. */
  private boolean full;

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

  boolean isGone() {
    return gone;
  }

  /** Takes note of what its socket is ready for. */
  void hear() {
    try {
      full &= !key.isWritable();
      gone |= key.isReadable() && channel.read(ByteBuffer.allocate(HEARD_BYTES)) < 0;
    } catch (IOException | CancelledKeyException e) {
      gone = true;
    }
  }

  /** Hands over what there is, or as much as it takes now, or as is its due in one round. */
  void take(Ring ring) {
    try {
      boolean before = full;
      long most = position + MOST_TURN_BYTES;
      long at = position;
      for (; !gone && !full && at < Math.min(most, ring.end()); position = at) {
        ByteBuffer rest = ring.from(at, most);
        at += channel.write(rest);
        full = rest.hasRemaining();
      }
      if (at >= most) {
        key.selector().wakeup();
      }
      if (full != before) {
        key.interestOps(SelectionKey.OP_READ | (full ? SelectionKey.OP_WRITE : 0));
      }
    } catch (IOException | CancelledKeyException e) {
      gone = true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
