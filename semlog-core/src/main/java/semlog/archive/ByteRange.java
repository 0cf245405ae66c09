package semlog.archive;

/** Bytes of a file from {@code from} up to, not including, {@code to}. */
public record ByteRange(long from, long to) {
  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range of bytes: " + from + ", " + to);
    }
  }

  @Override
  public String toString() {
    return "bytes " + from + "-" + to;
  }
}
