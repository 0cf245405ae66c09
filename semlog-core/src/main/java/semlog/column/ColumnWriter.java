package semlog.column;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;

/**
 * Where encodings write: numbers to the header that all columns of a block share, bulk to streams.
 */
public final class ColumnWriter {
  private final ByteBuilder header = new ByteBuilder();
  private final List<byte[]> streams = new ArrayList<>();

  /** An empty writer. */
  public ColumnWriter() {}

  public ByteBuilder header() {
    return header;
  }

  void stream(byte[] bytes) {
    header.varint(bytes.length);
    streams.add(bytes);
  }

  /** Adds all that another writer took. */
  void append(ColumnWriter other) {
    header.bytes(other.header.array(), 0, other.header.length());
    streams.addAll(other.streams);
  }

  /** About how many bytes the back end would make of all that was written. */
  long cost(Backend backend) {
    long cost = header.length();
    for (byte[] stream : streams) {
      cost += backend.estimate(stream, 0, stream.length);
    }
    return cost;
  }

  public List<byte[]> streams() {
    return List.copyOf(streams);
  }
}
