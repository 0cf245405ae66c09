package semlog.net;

import java.nio.ByteBuffer;

/** The latest of an endless row of bytes, which one thread appends and another may read. */
final class Ring {
  private final ByteBuffer bytes;
  private volatile long end;

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
    long before = end;
    int at = (int) (before % bytes.capacity());
    int first = Math.min(count, bytes.capacity() - at);
    bytes.put(at, source, offset, first);
    bytes.put(0, source, offset + first, count - first);
    end = before + count;
  }

  /** The bytes from a position on, up to another, to the end or to where the ring begins anew. */
  ByteBuffer from(long position, long most) {
    int at = (int) (position % bytes.capacity());
    int count = (int) Math.min(Math.min(end, most) - position, bytes.capacity() - at);
    return bytes.slice(at, count);
  }
}
