package semlog.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import semlog.bytes.ByteSink;

/**
 * A file that appears under its name only when it is complete and durable; until then its bytes are
 * in a hidden file beside it, which {@link #close} removes unless {@link #publish} was called.
 */
public final class PendingFile implements ByteSink {
  private final Path target;
  private final Path hidden;
  private final boolean overwrite;
  private final FileSink sink;
  private boolean done;

  private PendingFile(Path target, Path hidden, boolean overwrite, FileSink sink) {
    this.target = target;
    this.hidden = hidden;
    this.overwrite = overwrite;
    this.sink = sink;
  }

  /**
   * Begins a file.
   *
   * @param overwrite whether a file of that name may be replaced; else it is a {@link
   *     FileAlreadyExistsException}, now or at publication
   * @param secret whether nobody but its owner may read it until its mode is set
   */
  public static PendingFile begin(Path target, boolean overwrite, boolean secret)
      throws IOException {
    if (!overwrite && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    Path hidden = target.resolveSibling("." + target.getFileName() + "." + random + ".part");
    try {
      FileSink sink = FileSink.createHidden(hidden, target, secret);
      return new PendingFile(target, hidden, overwrite, sink);
    } catch (FileSystemException e) {
      throw Failure.elsewhere(e, target);
    }
  }

  /** Where the bytes are until publication, for setting mode and times. */
  public Path hidden() {
    return hidden;
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    sink.append(source, offset, length);
  }

  @Override
  public void sync() throws IOException {
    sink.sync();
  }

  /** Makes the bytes durable and gives the file its name; nothing can be appended any more. */
  public synchronized void publish() throws IOException {
    if (done) {
      return;
    }
    sink.sync();
    sink.close();
    if (overwrite) {
      Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      publishNew();
    }
    done = true;
    FileSink.syncDirectory(target);
  }

  /** Gives up an unpublished file: nothing of it is left. */
  @Override
  public synchronized void close() throws IOException {
    if (!done) {
      done = true;
      sink.close();
      Files.deleteIfExists(hidden);
    }
  }

  /** A link fails where the name is taken, which a rename does not; some file systems have none. */
  private void publishNew() throws IOException {
    try {
      Files.createLink(target, hidden);
      Files.delete(hidden);
    } catch (FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(target.toString());
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(hidden, target);
    }
  }
}
