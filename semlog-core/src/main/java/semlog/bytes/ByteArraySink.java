package semlog.bytes;

/** A sink into memory. */
public final class ByteArraySink implements ByteSink {
  private final ByteBuilder bytes = new ByteBuilder(1024);

  /** An empty sink. */
  public ByteArraySink() {}

  @Override
  public void append(byte[] source, int offset, int length) {
    bytes.bytes(source, offset, length);
  }

  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
