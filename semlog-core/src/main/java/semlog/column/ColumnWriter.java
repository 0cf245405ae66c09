package semlog.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;

/**
 * Where encodings write: numbers to the header that all columns of a block share, bulk to streams.
 */
public final class ColumnWriter {
  private final ByteBuilder header = new ByteBuilder();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A stream, where the header tells of it, and whether strings of a text column are made of it.
   */
  private record Part(int headerAt, Stream stream, boolean ofStrings) {}

  /**
   * A stream as it is stored.
   *
   * @param ofStrings whether strings of a text column are made of it, not what says which row has
   *     which
   * @param frame what the back end made of the bytes, if it did so already
   */
  public record Finished(byte[] bytes, boolean ofStrings, Optional<byte[]> frame) {}

  /** What becomes a stream. */
  sealed interface Stream permits Bulk, PackedNumbers {
    /** About how many bytes it takes in the end, always for the same back end. */
    long cost(Backend backend);

    /** Writes to the header what comes before the stream's length, and returns its bytes. */
    byte[] finish(ByteBuilder header, Backend backend);

    /** What the back end made of the bytes when they were finished, if it did. */
    default Optional<byte[]> frame() {
      return Optional.empty();
    }
  }

  /** Bytes for the back end. */
  private static final class Bulk implements Stream {
    private final byte[] bytes;
    private long guess = -1;

    Bulk(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long cost(Backend backend) {
      if (guess < 0) {
        guess = backend.estimate(bytes, 0, bytes.length);
      }
      return guess;
    }

    @Override
    public byte[] finish(ByteBuilder header, Backend backend) {
      return bytes;
    }
  }

  /** An empty writer. */
  public ColumnWriter() {}

  ByteBuilder header() {
    return header;
  }

  void stream(Stream stream) {
    parts.add(new Part(header.length(), stream, false));
  }

  void stream(byte[] bytes) {
    stream(new Bulk(bytes));
  }

  /** Adds all that another writer took. */
  void append(ColumnWriter other) {
    append(other, false);
  }

  /** Adds all that another writer took, of which strings of a text column are made. */
  void appendStrings(ColumnWriter other) {
    append(other, true);
  }

  private void append(ColumnWriter other, boolean ofStrings) {
    int base = header.length();
    header.bytes(other.header.array(), 0, other.header.length());
    for (Part part : other.parts) {
      parts.add(new Part(base + part.headerAt, part.stream, ofStrings || part.ofStrings));
    }
  }

  /** About how many bytes the back end would make of all that was written. */
  long cost(Backend backend) {
    long cost = header.length();
    for (Part part : parts) {
      cost += part.stream.cost(backend);
    }
    return cost;
  }

  /**
   * Gives what was written to a block.
   *
   * @param target takes the header
   * @param streams take the bulk, in the order in which the header tells of it
   */
  public void finish(ByteBuilder target, List<Finished> streams, Backend backend) {
    int done = 0;
    for (Part part : parts) {
      target.bytes(header.array(), done, part.headerAt - done);
      done = part.headerAt;
      byte[] bytes = part.stream.finish(target, backend);
      target.varint(bytes.length);
      streams.add(new Finished(bytes, part.ofStrings, part.stream.frame()));
    }
    target.bytes(header.array(), done, header.length() - done);
  }
}
