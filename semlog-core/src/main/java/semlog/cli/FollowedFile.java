package semlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

  /** How many bytes were read of all files, and where those of the present one begin. */
  private long read;

  private long readBefore;
  private FilePlace begun;
  private FilePlace before;
  private long readBeforeThat;

  /** Looks for more ten times a second. */
  public FollowedFile(Path path) throws IOException {
    this(path, FilePlace.START);
  }

  /**
   * The same from a place on, if it is one of the file; else from its start.
   *
   * @param from how far the file was read before
   */
  public FollowedFile(Path path, FilePlace from) throws IOException {
    this(path, from, () -> Thread.sleep(PAUSE_MILLISECONDS));
  }

  FollowedFile(Path path, FilePlace from, Pause pause) throws IOException {
    this.path = path;
    this.pause = pause;
    this.begun = from.in(path);
    this.before = begun;
    this.file = FileChannel.open(path).position(begun.offset());
  }

  /**
   * Where so many of the bytes that were read from here end: in the present file, or in the one
   * before it.
   */
  public synchronized FilePlace place(long bytes) {
    return bytes < readBefore
        ? before.plus(bytes - readBeforeThat)
        : begun.plus(bytes - readBefore);
  }

  private synchronized void begin() throws IOException {
    before = begun;
    readBeforeThat = readBefore;
    begun = FilePlace.START.in(path);
    readBefore = read;
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
        begin();
      }
      int got = file.read(room);
      if (got >= 0) {
        read += got;
        return got;
      }
      if (pausesReplaced == PAUSES_FOR_THE_OLD) {
        file.close();
        file = FileChannel.open(path);
        begin();
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
      return !begun.file().equals(FilePlace.START.in(path).file());
    } catch (NoSuchFileException e) {
      return false; // renamed, and the new one is not there yet
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
