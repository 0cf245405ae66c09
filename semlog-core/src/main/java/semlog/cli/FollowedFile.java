package semlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file that grows, without an end: as {@code tail -F} it goes on with the file that takes its
 * name, and at the start of one that was cut.
 */
public final class FollowedFile extends InputStream {
  /** Waits until it is time to look again. */
  @FunctionalInterface
  interface Pause {
    void take() throws InterruptedException;
  }

  /** A writer may go on with the old file for a moment when another has its name. */
  private static final int PAUSES_FOR_THE_OLD = 2;

  private static final long PAUSE_MILLISECONDS = 100;

  private final Path path;
  private final Pause pause;
  private FileChannel file;
  private Object key;

  /** Looks for more ten times a second. */
  public FollowedFile(Path path) throws IOException {
    this(path, () -> Thread.sleep(PAUSE_MILLISECONDS));
  }

  FollowedFile(Path path, Pause pause) throws IOException {
    this.path = path;
    this.pause = pause;
    this.file = FileChannel.open(path);
    this.key = key();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    ByteBuffer room = ByteBuffer.wrap(target, offset, count);
    int pausesReplaced = 0;
    while (true) {
      if (file.size() < file.position()) {
        file.position(0);
      }
      int read = file.read(room);
      if (read >= 0) {
        return read;
      }
      if (pausesReplaced == PAUSES_FOR_THE_OLD) {
        file.close();
        file = FileChannel.open(path);
        key = key();
        pausesReplaced = 0;
      } else {
        waitForMore();
        pausesReplaced = isReplaced() ? pausesReplaced + 1 : 0;
      }
    }
  }

  private void waitForMore() throws IOException {
    try {
      pause.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private boolean isReplaced() throws IOException {
    try {
      return !Objects.equals(key, key());
    } catch (NoSuchFileException e) {
      return false; // renamed, and the new one is not there yet
    }
  }

  private Object key() throws IOException {
    return String.valueOf(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
