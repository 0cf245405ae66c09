package semlog.column;

import semlog.bytes.ByteCursor;

/** Where encodings read what {@link ColumnWriter} took, in the same order. */
public final class ColumnReader {
  /** Gives the streams of a block in order. */
  @FunctionalInterface
  public interface Streams {
    /** The next stream, which has {@code length} bytes; fails with a fault if it has not. */
    byte[] next(int length);
  }

  private final ByteCursor header;
  private final Streams streams;

  public ColumnReader(ByteCursor header, Streams streams) {
    this.header = header;
    this.streams = streams;
  }

  ByteCursor header() {
    return header;
  }

  byte[] stream() {
    return streams.next(header.count(Integer.MAX_VALUE));
  }
}
