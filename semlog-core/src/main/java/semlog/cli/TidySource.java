package semlog.cli;

import java.io.IOException;
import semlog.bytes.ByteSource;

/**
 * A file whose reader soon drops what it made of each part. The JVM would let the heap grow to its
 * limit, which is there for the longest lines, before it collects what is old; this has it
 * collected when there is much. For use by several threads.
 */
public final class TidySource implements ByteSource {
  private static final long MUCH_BYTES = 140L << 20;
  private static final long MORE_BYTES = 48L << 20;

  private final ByteSource source;

  /** Bytes of the heap that were in use after the last collection. */
  private long kept;

  /** Reads another source, which becomes this one's to close. */
  public TidySource(ByteSource source) {
    this.source = source;
  }

  @Override
  public long size() throws IOException {
    return source.size();
  }

  @Override
  public void read(long position, byte[] target, int offset, int length) throws IOException {
    tidy();
    source.read(position, target, offset, length);
  }

  private synchronized void tidy() {
    if (used() > Math.max(MUCH_BYTES, kept + MORE_BYTES)) {
      System.gc();
      kept = used();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
