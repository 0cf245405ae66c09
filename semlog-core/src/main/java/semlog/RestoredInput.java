package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import semlog.bytes.BulkStream;
import semlog.bytes.ByteSource;
import semlog.bytes.SourceStream;
import semlog.fault.Damaged;
import semlog.fault.Fault;

/** The lines of an archive as they are restored, in a thread of their own; damage is told last. */
final class RestoredInput extends BulkStream {
  private static final int BYTES_AHEAD = 1 << 18;

  private final Closeable source;
  private final PipedInputStream lines = new PipedInputStream(BYTES_AHEAD);
  private final Thread restoring;
  private volatile Optional<Exception> failure = Optional.empty();

  /**
   * Begins to restore.
   *
   * @param source becomes this object's to close; it is of the archive and its tail
   */
  RestoredInput(Closeable source, ByteSource archive, Optional<ByteSource> tail, Access access)
      throws IOException {
    this.source = source;
    PipedOutputStream out = new PipedOutputStream(lines);
    this.restoring =
        Thread.ofPlatform()
            .name("restoring")
            .daemon()
            .start(() -> restore(archive, tail, access, out));
  }

  private void restore(
      ByteSource archive, Optional<ByteSource> tail, Access access, PipedOutputStream out) {
    try (out) {
      Restorer.Report report =
          Restorer.restore(new SourceStream(archive), tail.map(SourceStream::new), access, out);
      if (!report.damages().isEmpty()) {
        failure = Optional.of(new Damaged(report.losses()));
      }
    } catch (IOException | Fault e) {
      failure = Optional.of(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = lines.read(target, offset, length);
    if (count < 0) {
      end();
    }
    return count;
  }

  private void end() throws IOException {
    try {
      restoring.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an archive was restored", e);
    }
    if (failure.isPresent()) {
      switch (failure.get()) {
        case IOException e -> throw e;
        case Fault e -> throw e;
        default -> throw new IllegalStateException(failure.get());
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (source) {
      lines.close();
    }
  }
}
