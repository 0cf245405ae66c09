package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Waits while a disk is full, and says so once. */
public final class Room {
  private static final long PAUSE_MILLISECONDS = 1000;

  private final Path file;
  private final Consumer<String> tell;
  private final FollowedFile.Pause pause;
  private boolean waiting;

  /**
   * Room for a file; there is a try each second.
   *
   * @param tell is told when the disk is full, and when it no longer is
   */
  public Room(Path file, Consumer<String> tell) {
    this(file, tell, () -> Thread.sleep(PAUSE_MILLISECONDS));
  }

  Room(Path file, Consumer<String> tell, FollowedFile.Pause pause) {
    this.file = file;
    this.tell = tell;
    this.pause = pause;
  }

  /** Waits for a moment if it is for lack of room that bytes could not be written. */
  boolean await(IOException failure, long bytes) throws IOException {
    if (!isFull(failure, bytes)) {
      return false;
    }
    if (!waiting) {
      waiting = true;
      tell.accept(file + ": the disk is full; nothing more is read until there is room");
    }
    pause.takeWhole();
    return true;
  }

  /** The bytes were written. */
  void found() {
    if (waiting) {
      waiting = false;
      tell.accept(file + ": there is room again");
    }
  }

  /** Messages of the system may be in any language. */
  private boolean isFull(IOException failure, long bytes) throws IOException {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return said.contains("no space left")
        || said.contains("quota exceeded")
        || Files.getFileStore(file).getUsableSpace() < bytes;
  }
}
