package semlog.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import semlog.bytes.ByteSink;

/** A file that is appended to; {@link #sync} makes it durable. */
public final class FileSink implements ByteSink {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private final FileChannel channel;
  private final boolean durable;

  private FileSink(FileChannel channel, boolean durable) {
    this.channel = channel;
    this.durable = durable;
  }

  /** A new file; fails when there is one already. */
  public static FileSink create(Path file) throws IOException {
    return new FileSink(FileChannel.open(file, NEW), true);
  }

  /** A new file that only its owner can read; fails when there is one already. */
  public static FileSink createSecret(Path file) throws IOException {
    return new FileSink(
        FileChannel.open(
            file,
            NEW,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
        true);
  }

  /**
   * Goes on at the end of a file, which is made when it is not there; a device or a named pipe is
   * written to. While this is open, another process that appends in the same way fails.
   */
  public static FileSink append(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    boolean regular = Files.isRegularFile(file);
    if (regular && channel.tryLock() == null) {
      channel.close();
      throw new IOException(file + ": another process is appending to it");
    }
    return new FileSink(channel, regular);
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
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void sync() throws IOException {
    if (durable) {
      channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
