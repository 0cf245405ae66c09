package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import semlog.bytes.BulkStream;
import semlog.bytes.ByteSource;
import semlog.bytes.SourceStream;
import semlog.fault.Damaged;

/** The lines of an archive as they are restored, in a thread of their own; damage is told last. */
final class RestoredInput extends BulkStream {
  private static final int BYTES_AHEAD = 1 << 18;

  private final Closeable source;
  private final PipedInputStream lines = new PipedInputStream(BYTES_AHEAD);
  private final FutureTask<Restorer.Report> restoring;

  /**
   * Begins to restore.
   *
   * @param source becomes this object's to close; it is of the archive and its tail
   */
  RestoredInput(Closeable source, ByteSource archive, Optional<ByteSource> tail, Access access)
      throws IOException {
    this.source = source;
    PipedOutputStream out = new PipedOutputStream(lines);
    this.restoring = new FutureTask<>(() -> restore(archive, tail, access, out));
    Thread.ofPlatform().name("restoring").daemon().start(restoring);
  }

  private static Restorer.Report restore(
      ByteSource archive, Optional<ByteSource> tail, Access access, PipedOutputStream out)
      throws IOException {
    try (out) {
      return Restorer.restore(new SourceStream(archive), tail.map(SourceStream::new), access, out);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = lines.read(target, offset, length);
    if (count < 0) {
      Restorer.Report report = Awaited.of(restoring);
      if (!report.damages().isEmpty()) {
        throw new Damaged(report.losses());
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    try (source) {
      lines.close();
    }
  }
}
