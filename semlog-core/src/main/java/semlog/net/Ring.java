package semlog.net;

import java.nio.ByteBuffer;

/** The latest of an endless row of bytes. */
final class Ring {
  private final ByteBuffer bytes;
  private long end;

  /**
   * @param capacity how many bytes are kept
   */
  Ring(int capacity) {
    this.bytes = ByteBuffer.allocateDirect(capacity);
  }

  /** How many bytes there were so far. */
  long end() {
    return end;
  }

  void append(byte[] source, int offset, int count) {
    int at = (int) (end % bytes.capacity());
    int first = Math.min(count, bytes.capacity() - at);
    bytes.put(at, source, offset, first);
    bytes.put(0, source, offset + first, count - first);
    end += count;
  }

  /** The bytes from a position on, up to the end or to where the ring begins anew. */
  ByteBuffer from(long position) {
    int at = (int) (position % bytes.capacity());
    int count = (int) Math.min(end - position, bytes.capacity() - at);
    return bytes.slice(at, count);
  }
}
