package semlog.column;

import java.util.function.IntFunction;
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
  private final IntFunction<Partner> partners;

  /** A reader of columns that have no partners. */
  public ColumnReader(ByteCursor header, Streams streams) {
    this(
        header,
        streams,
        column -> {
          throw header.damaged("column " + column + " tells one that has no partners");
        });
  }

  private ColumnReader(ByteCursor header, Streams streams, IntFunction<Partner> partners) {
    this.header = header;
    this.streams = streams;
    this.partners = partners;
  }

  /**
   * The same place, for a column that may have partners.
   *
   * @param of gives a partner by its number, or fails with a fault
   */
  public ColumnReader with(IntFunction<Partner> of) {
    return new ColumnReader(header, streams, of);
  }

  /** The partner that is told next. */
  Partner partner() {
    return partners.apply(header.count(Integer.MAX_VALUE));
  }

  ByteCursor header() {
    return header;
  }

  byte[] stream() {
    return streams.next(header.count(Integer.MAX_VALUE));
  }
}
