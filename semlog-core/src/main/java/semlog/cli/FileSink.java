package semlog.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import semlog.bytes.ByteSink;

/** A file that is appended to; {@link #sync} makes it durable. */
public final class FileSink implements ByteSink {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path name;
  private final FileChannel channel;
  private final boolean durable;
  private boolean nameDurable;
  private Optional<Room> room = Optional.empty();

  private FileSink(Path name, FileChannel channel, boolean durable, boolean nameDurable) {
    this.name = name;
    this.channel = channel;
    this.durable = durable;
    this.nameDurable = nameDurable;
  }

  /**
   * A new file; fails when there is one already. Its name is durable when its bytes first are.
   * While this is open, another process that appends to it fails.
   */
  public static FileSink create(Path file) throws IOException {
    return new FileSink(file, locked(file, FileChannel.open(file, NEW)), true, false);
  }

  /** A new file, as {@link #create(Path)}, with these permissions at most. */
  public static FileSink create(Path file, Set<PosixFilePermission> permissions)
      throws IOException {
    FileChannel channel =
        FileChannel.open(file, NEW, PosixFilePermissions.asFileAttribute(permissions));
    return new FileSink(file, locked(file, channel), true, false);
  }

  /**
   * A new hidden file; fails when there is one already.
   *
   * @param name what failures call it
   * @param secret whether nobody but its owner can read it
   */
  static FileSink createHidden(Path hidden, Path name, boolean secret) throws IOException {
    FileChannel channel =
        secret ? FileChannel.open(hidden, NEW, OWNER_ONLY) : FileChannel.open(hidden, NEW);
    return new FileSink(name, channel, true, true);
  }

  /**
   * Goes on at the end of a file, which is made when it is not there; a device or a named pipe is
   * written to. While this is open, another process that appends in the same way fails.
   */
  public static FileSink append(Path file) throws IOException {
    Optional<String> before = key(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    boolean regular = Files.isRegularFile(file);
    FileSink sink = new FileSink(file, regular ? locked(file, channel) : channel, regular, true);
    if (before.isPresent() && !before.equals(key(file))) {
      sink.close();
      throw new FileSystemException(file.toString(), null, "another process has just replaced it");
    }
    return sink;
  }

  /** Tells whether a name is still of the same file. */
  private static Optional<String> key(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(FilePlace.key(file)) : Optional.empty();
  }

  private static FileChannel locked(Path file, FileChannel channel) throws IOException {
    if (channel.tryLock() == null) {
      channel.close();
      throw new FileSystemException(file.toString(), null, "another process is appending to it");
    }
    return channel;
  }

  /** From now on a full disk is waited for. */
  public FileSink waitingFor(Room disk) {
    room = Optional.of(disk);
    return this;
  }

  /**
   * Makes sure that nobody appends to a file that is to be replaced, as far as this process may.
   *
   * @throws IOException when somebody does
   */
  public static void requireUnused(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.isWritable(file)) {
      append(file).close();
    }
  }

  /** Length of the file in bytes. */
  public long size() throws IOException {
    return channel.size();
  }

  /** Takes back what was appended after a length, when it is of no use. */
  public void truncate(long length) throws IOException {
    channel.truncate(length);
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
    try {
      while (buffer.hasRemaining()) {
        write(buffer);
      }
    } catch (IOException e) {
      throw named(e);
    }
  }

  /**
   * Whatever part of it can be written now, which may be nothing where there is room to wait for.
   */
  private void write(ByteBuffer buffer) throws IOException {
    try {
      channel.write(buffer);
      room.ifPresent(Room::found);
    } catch (IOException e) {
      if (room.isEmpty() || !room.get().await(e, buffer.remaining())) {
        throw e;
      }
    }
  }

  @Override
  public void sync() throws IOException {
    try {
      if (durable) {
        channel.force(false);
      }
      if (!nameDurable) {
        nameDurable = true;
        syncDirectory(name);
      }
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Makes the name of a file durable. */
  static void syncDirectory(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The failure with the file's name, so that nobody takes it for one of what was being read. */
  private FileSystemException named(IOException failure) {
    FileSystemException named =
        new FileSystemException(name.toString(), null, failure.getMessage());
    named.initCause(failure);
    return named;
  }
}
