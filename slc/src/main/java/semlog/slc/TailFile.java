package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import semlog.TailStore;
import semlog.bytes.ByteSink;
import semlog.cli.Beside;
import semlog.cli.FileSink;
import semlog.cli.Room;

/** The tail of an archive, in a file beside it. */
final class TailFile implements TailStore {
  static final Beside PLACE = new Beside(SUFFIX);

  private final Path archive;
  private final Optional<Room> room;
  private Optional<FileSink> open = Optional.empty();

  /**
   * The tail of an archive.
   *
   * @param room is waited for when the disk is full
   */
  TailFile(Path archive, Optional<Room> room) {
    this.archive = archive;
    this.room = room;
  }

  /** Opens the tail of an archive in order to read it; to be done before the archive is opened. */
  static Optional<InputStream> stream(Path archive) throws IOException {
    try {
      return Optional.of(Files.newInputStream(PLACE.of(archive)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Nobody may read the tail who may not read the archive. */
  @Override
  public ByteSink begin() throws IOException {
    FileSink begun = FileSink.create(PLACE.of(archive), Files.getPosixFilePermissions(archive));
    room.ifPresent(begun::waitingFor);
    open = Optional.of(begun);
    return begun;
  }

  @Override
  public void remove() throws IOException {
    close();
    Files.delete(PLACE.of(archive));
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
  }
}
