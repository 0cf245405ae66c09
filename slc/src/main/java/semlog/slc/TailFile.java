package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import semlog.TailStore;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.cli.FileSink;
import semlog.cli.FileSource;

/** The tail of an archive, in a file beside it. */
final class TailFile implements TailStore {
  private final Path archive;
  private Optional<FileSink> open = Optional.empty();

  TailFile(Path archive) {
    this.archive = archive;
  }

  /** Where the tail of an archive is. */
  static Path of(Path archive) {
    return archive.resolveSibling(archive.getFileName() + SUFFIX);
  }

  /** Whether a file is the tail of an archive that is there too. */
  static boolean isTail(Path file) {
    String name = file.toString();
    return name.endsWith(SUFFIX)
        && Files.exists(Path.of(name.substring(0, name.length() - SUFFIX.length())));
  }

  /** Opens the tail of an archive in order to read it; to be done before the archive is opened. */
  static Optional<InputStream> stream(Path archive) throws IOException {
    try {
      return Optional.of(Files.newInputStream(of(archive)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** As {@link #stream}, to be read by position. */
  static Optional<ByteSource> source(Path archive) throws IOException {
    return FileSource.openIfThere(of(archive));
  }

  /** Nobody may read the tail who may not read the archive. */
  @Override
  public ByteSink begin() throws IOException {
    FileSink begun = FileSink.create(of(archive), Files.getPosixFilePermissions(archive));
    open = Optional.of(begun);
    return begun;
  }

  @Override
  public void remove() throws IOException {
    close();
    Files.delete(of(archive));
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
  }
}
