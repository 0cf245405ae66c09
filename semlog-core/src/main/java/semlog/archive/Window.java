package semlog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import semlog.bytes.ByteSource;

/**
 * A stretch of a stream or source that moves forward only. It buffers what was asked for and really
 * came, so a length that promises more than there is costs nothing.
 */
final class Window {
  private final Feed feed;
  private byte[] bytes;
  private int at;
  private int limit;
  private long position;
  private boolean ended;

  /** Where the bytes come from, in order. */
  private interface Feed {
    int read(byte[] target, int offset, int length) throws IOException;

    /** Passes over at most {@code count} bytes and returns how many there were. */
    long skip(long count) throws IOException;
  }

  private Window(Feed feed, long position, int chunkBytes) {
    this.feed = feed;
    this.position = position;
    this.bytes = new byte[chunkBytes];
  }

  static Window over(InputStream stream) {
    return new Window(
        new Feed() {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return stream.read(target, offset, length);
          }

          @Override
          public long skip(long count) throws IOException {
            byte[] sink = new byte[(int) Math.min(count, 1 << 16)];
            long rest = count;
            while (rest > 0) {
              int got = stream.read(sink, 0, (int) Math.min(rest, sink.length));
              if (got < 0) {
                break;
              }
              rest -= got;
            }
            return count - rest;
          }
        },
        0,
        1 << 16);
  }

  static Window over(ByteSource source, long from, long to, int chunkBytes) {
    return new Window(
        new Feed() {
          private long next = from;

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int count = (int) Math.min(length, to - next);
            if (count <= 0) {
              return -1;
            }
            source.read(next, target, offset, count);
            next += count;
            return count;
          }

          @Override
          public long skip(long count) {
            long skipped = Math.min(count, to - next);
            next += skipped;
            return skipped;
          }
        },
        from,
        chunkBytes);
  }

  /** In the stream or source. */
  long position() {
    return position;
  }

  /** Whether {@code count} bytes follow; they are then in {@link #bytes} from {@link #at}. */
  boolean has(int count) throws IOException {
    while (limit - at < count) {
      if (!fill(count)) {
        return false;
      }
    }
    return true;
  }

  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  /** End of what is in {@link #bytes}. */
  int limit() {
    return limit;
  }

  byte[] copy(int offset, int count) {
    return Arrays.copyOfRange(bytes, at + offset, at + offset + count);
  }

  /** Moves on; past the end it stops there. */
  void skip(long count) throws IOException {
    int buffered = (int) Math.min(count, limit - at);
    at += buffered;
    long skipped = buffered;
    if (buffered < count) {
      skipped += feed.skip(count - buffered);
    }
    position += skipped;
  }

  private boolean fill(int wanted) throws IOException {
    if (ended) {
      return false;
    }
    if (bytes.length - at < wanted || limit == bytes.length) {
      makeRoom(wanted);
    }
    int got = feed.read(bytes, limit, bytes.length - limit);
    ended = got < 0;
    limit += Math.max(got, 0);
    return !ended;
  }

  private void makeRoom(int wanted) {
    int held = limit - at;
    int size = bytes.length;
    if (held > size / 2) {
      size = Math.min(Math.max(wanted, size), size * 2);
    }
    byte[] room = size == bytes.length ? bytes : new byte[size];
    System.arraycopy(bytes, at, room, 0, held);
    bytes = room;
    at = 0;
    limit = held;
  }
}
