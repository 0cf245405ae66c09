package semlog.netlogserve;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream as lines, each with its line feed. A line longer than a piece comes in several pieces,
 * of which only the first {@link #startsLine}.
 */
final class LineSource implements Closeable {
  static final int PIECE_BYTES = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int filled;
  private boolean startsLine;
  private boolean endedLine = true;

  LineSource(InputStream in) {
    this.in = in;
  }

  /** Whether {@link #next} needs no further byte of the stream. */
  boolean isReady() {
    return feed(to, 0) >= 0 || filled - to >= PIECE_BYTES;
  }

  /** Moves on to the next piece; false at the end. */
  boolean next() throws IOException {
    from = to;
    int feed = feed(from, 0);
    while (feed < 0 && filled - from < PIECE_BYTES) {
      int searched = filled - from;
      if (!fill()) {
        break;
      }
      feed = feed(from, searched);
    }
    to = from + (feed >= 0 ? feed + 1 : Math.min(filled - from, PIECE_BYTES));
    startsLine = endedLine;
    endedLine = feed >= 0;
    return to > from;
  }

  /** The array that holds the piece, until the next call of {@link #next}. */
  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  /** The end of the piece with its line feed. */
  int to() {
    return to;
  }

  /** The end of the piece without its line end. */
  int contentEnd() {
    int end = to > from && buffer[to - 1] == '\n' ? to - 1 : to;
    return end > from && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  boolean startsLine() {
    return startsLine;
  }

  /** Whether the line has no further piece; a last line without its line feed never has. */
  boolean endsLine() {
    return endedLine;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Where behind {@code start} a line feed stands within one piece, or -1. */
  private int feed(int start, int searched) {
    int length = Math.min(filled - start, PIECE_BYTES);
    for (int i = searched; i < length; i++) {
      if (buffer[start + i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind what there is; false at the end. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, 2 * PIECE_BYTES));
    }
    int count = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, count);
    return count > 0;
  }
}
