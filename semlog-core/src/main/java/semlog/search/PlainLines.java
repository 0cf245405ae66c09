package semlog.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import semlog.fault.Damaged;

/** The lines of a stream. Memory is bounded by the longest line, which may have up to 1 GiB. */
public final class PlainLines implements LineChunks {
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int MAX_LINE_BYTES = 1 << 30;

  private final InputStream in;
  private final LineFields fields;
  private byte[] buffer = new byte[CHUNK_BYTES];
  private int from;
  private int to;

  /** How far the buffer is filled; behind {@link #to} is the beginning of a line. */
  private int filled;

  /** Up to where {@link #fields} knows that lines went by. */
  private int passed;

  private long lines;
  private long offset;
  private boolean ended;
  private Optional<Exception> failure = Optional.empty();

  /**
   * @param in becomes this object's to close
   * @param fields how the attributes of a line are found
   */
  public PlainLines(InputStream in, LineFields fields) {
    this.in = in;
    this.fields = fields;
  }

  @Override
  public boolean next() throws IOException {
    pass(to);
    lines += LineFeeds.count(buffer, from, to);
    offset += to - from;
    System.arraycopy(buffer, to, buffer, 0, filled - to);
    filled -= to;
    from = 0;
    to = 0;
    passed = 0;
    if (failure.isPresent()) {
      throw rethrown();
    }
    while (!ended && to == 0) {
      fill();
    }
    return to > 0;
  }

  /**
   * Reads once; when a line feed came, the chunk is complete. What failed is told after the rest.
   */
  private void fill() throws IOException {
    if (filled == buffer.length) {
      if (filled >= MAX_LINE_BYTES) {
        throw new IOException("line " + (lines + 1) + " is longer than 1 GiB");
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count;
    try {
      count = in.read(buffer, filled, buffer.length - filled);
    } catch (Damaged | IOException e) {
      failure = Optional.of(e);
      ended = true;
      to = filled;
      if (to == 0) {
        throw rethrown();
      }
      return;
    }
    if (count < 0) {
      ended = true;
      to = filled;
      return;
    }
    to = LineFeeds.lineStart(buffer, filled, filled + count);
    filled += count;
    to = to == filled - count ? 0 : to;
  }

  private void pass(int line) {
    if (line > passed) {
      fields.passed(buffer, passed, line);
      passed = line;
    }
  }

  /** Throws what failed; for an I/O failure the caller throws what this returns. */
  private IOException rethrown() {
    Exception told = failure.orElseThrow();
    failure = Optional.empty();
    if (told instanceof IOException e) {
      return e;
    }
    throw (Damaged) told;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public long firstLineNumber() {
    return lines + 1;
  }

  @Override
  public long firstOffset() {
    return offset;
  }

  @Override
  public LineEvent fields(int lineStart, int lineEnd) {
    pass(Math.min(lineEnd + 1, to));
    return fields.of(buffer, lineStart, lineEnd);
  }

  @Override
  public Set<String> names() {
    return fields.names();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
