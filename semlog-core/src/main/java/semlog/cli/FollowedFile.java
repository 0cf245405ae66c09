package semlog.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import semlog.bytes.BulkStream;

/**
 * A file that grows, without an end: as {@code tail -F} it goes on with the file that takes its
 * name, and at the start of one that was cut. What was rotated since it was read is read first.
 */
public final class FollowedFile extends BulkStream {
  /** Waits until it is time to look again. */
  @FunctionalInterface
  interface Pause {
    /** Ten times a second. */
    Pause USUAL = () -> Thread.sleep(100);

    void take() throws InterruptedException;

    /** Waits, where nobody expects to be interrupted. */
    default void takeWhole() throws IOException {
      try {
        take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  /** One of the files that were read, and how many bytes of all were read before it. */
  private record Part(FilePlace begun, long readBefore) {
    FilePlace place(long read) {
      return begun.plus(read - readBefore);
    }
  }

  /** A writer may go on with the old file for a moment when another has its name. */
  private static final int LOOKS_FOR_THE_OLD = 2;

  /** There may be no file of the name for a moment. */
  private static final int LOOKS_FOR_THE_NEW = 10;

  private final Path path;
  private final Pause pause;
  private final Deque<Part> parts = new ArrayDeque<>();
  private FileChannel file;
  private long read;
  private boolean atEnd;
  private int looksWhileReplaced;

  /** All of it. */
  public FollowedFile(Path path) throws IOException {
    this(path, FilePlace.START, _ -> {});
  }

  /**
   * The same from a place on.
   *
   * @param from how far the file was read before, by whatever name it has now
   * @param warn is told when that file is gone, or was cut
   */
  public FollowedFile(Path path, FilePlace from, Consumer<String> warn) throws IOException {
    this(path, from, warn, Pause.USUAL);
  }

  FollowedFile(Path path, FilePlace from, Consumer<String> warn, Pause pause) throws IOException {
    this.path = path;
    this.pause = pause;
    String key = open(path, from);
    boolean goesOn = from.isIn(file);
    begin(key, goesOn ? from.offset() : 0);
    if (!goesOn) {
      warn.accept(
          path
              + ": what was read up to byte "
              + from.offset()
              + " is gone; it is read from its start, and what came between is lost");
    }
  }

  /** Whether a log is there, or comes while it is rotated just now. */
  public static boolean comes(Path log) throws IOException {
    for (int looks = 1; looks < LOOKS_FOR_THE_NEW && !Files.exists(log); looks++) {
      Pause.USUAL.takeWhole();
    }
    return Files.exists(log);
  }

  /** Opens the file that has a place, by whatever name, or the log; both may be renamed now. */
  private String open(Path log, FilePlace from) throws IOException {
    for (int looks = 1; ; looks++) {
      try {
        Optional<String> key = opened(log, from);
        if (key.isPresent()) {
          return key.get();
        }
      } catch (NoSuchFileException e) {
        if (looks >= LOOKS_FOR_THE_NEW) {
          throw e;
        }
      }
      pause.takeWhole();
    }
  }

  private Optional<String> opened(Path log, FilePlace from) throws IOException {
    if (!from.equals(FilePlace.START)) {
      FormerFiles files = FormerFiles.of(log);
      Optional<FormerFiles.Member> holding = files.holding(from);
      if (holding.isPresent() || !files.areStillSo()) {
        boolean opened = holding.isPresent() && isOpened(holding.get().path(), holding.get().key());
        return opened ? holding.map(FormerFiles.Member::key) : Optional.empty();
      }
    }
    String key = FilePlace.key(log);
    return isOpened(log, key) ? Optional.of(key) : Optional.empty();
  }

  /** Whether a file was opened before it was renamed. */
  private boolean isOpened(Path named, String key) throws IOException {
    FileChannel opened = FileChannel.open(named);
    if (!FilePlace.key(named).equals(key)) {
      opened.close();
      return false;
    }
    if (!parts.isEmpty()) {
      file.close();
    }
    file = opened;
    return true;
  }

  private void begin(String key, long offset) throws IOException {
    file.position(offset);
    FilePlace start = new FilePlace(key, offset, 0, 0).remembering(file);
    parts.add(new Part(start, read));
    atEnd = false;
  }

  /**
   * Where so many of the bytes that were read from here end. To be asked for ever more bytes.
   *
   * @param bytes at most as many as were read
   */
  public synchronized FilePlace place(long bytes) {
    Part first = parts.remove();
    while (!parts.isEmpty() && parts.getFirst().readBefore() <= bytes) {
      first = parts.remove();
    }
    parts.addFirst(first);
    return first.place(bytes);
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    ByteBuffer room = ByteBuffer.wrap(target, offset, count);
    int got = poll(room);
    while (got == 0 && count > 0) {
      pause.takeWhole();
      got = poll(room);
    }
    return got;
  }

  /** Reads what has come by now, which may be nothing. */
  synchronized int poll(ByteBuffer room) throws IOException {
    if (atEnd && !parts.getLast().place(read).isIn(file)) {
      begin(parts.getLast().begun().file(), 0);
    }
    int got = file.read(room);
    if (got > 0) {
      took(got);
      return got;
    }
    atEnd = true;
    looksWhileReplaced = isReplaced() ? looksWhileReplaced + 1 : 0;
    return looksWhileReplaced > LOOKS_FOR_THE_OLD && isNext() ? poll(room) : 0;
  }

  private void took(int count) throws IOException {
    read += count;
    atEnd = false;
    looksWhileReplaced = 0;
    Part last = parts.getLast();
    if (last.begun().headBytes() < FilePlace.MOST_HEAD_BYTES) {
      parts.removeLast();
      parts.add(new Part(last.begun().remembering(file), last.readBefore()));
    }
  }

  private boolean isReplaced() throws IOException {
    try {
      return !parts.getLast().begun().file().equals(FilePlace.key(path));
    } catch (NoSuchFileException e) {
      return false; // renamed, and the new one is not there yet
    }
  }

  /** Goes on with the file that came after this one, if nobody renames it just now. */
  private boolean isNext() throws IOException {
    FormerFiles files = FormerFiles.of(path);
    Optional<FormerFiles.Member> next = files.after(parts.getLast().begun().file());
    try {
      if (next.isEmpty() || !files.areStillSo() || !isOpened(next.get().path(), next.get().key())) {
        return false;
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    looksWhileReplaced = 0;
    begin(next.get().key(), 0);
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
