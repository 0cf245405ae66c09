package semlog.slcnotify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.cli.Beside;
import semlog.cli.FilePlace;
import semlog.cli.StateFile;
import semlog.trigger.Watch;

/** How far files were read, and what a watch saw in them, left by a run for the next one. */
final class WatchState implements Closeable {
  /**
   * What was left.
   *
   * @param seen what a watch appended, to the end
   * @param places how far files were read, by their names
   */
  record Content(ByteCursor seen, Map<String, FilePlace> places) {
    Content {
      places = Map.copyOf(places);
    }
  }

  private static final Beside LOCK = new Beside(".lock");
  private static final int MAGIC = 0x53434c53; // SLCS
  private static final int VERSION = 2;

  private final StateFile state;
  private final FileChannel lock;

  private WatchState(Path file, FileChannel lock) {
    this.state = new StateFile(file, MAGIC, VERSION);
    this.lock = lock;
  }

  /** The state that a file holds or is to hold, for this process alone. */
  static WatchState open(Path file) throws IOException {
    FileChannel lock =
        FileChannel.open(LOCK.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return new WatchState(file, lock);
      }
    } catch (OverlappingFileLockException e) {
      // said below
    }
    lock.close();
    throw new FileSystemException(file.toString(), null, "another slcnotify uses this state");
  }

  /** What the last run left; none when there was none. */
  Optional<Content> read() throws IOException {
    Optional<ByteCursor> left = state.read();
    Optional<Map<String, FilePlace>> places = left.map(FilePlace::read);
    return left.map(seen -> new Content(seen, places.orElseThrow()));
  }

  /** Leaves what was seen. */
  void write(Watch watch, Map<String, FilePlace> places) throws IOException {
    ByteBuilder head = new ByteBuilder();
    FilePlace.write(places, head);
    state.write(
        to -> {
          to.append(head.array(), 0, head.length());
          watch.save(to);
        });
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
