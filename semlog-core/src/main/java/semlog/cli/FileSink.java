package semlog.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import semlog.bytes.ByteSink;

/** A file that is appended to; {@link #sync} makes it durable. */
public final class FileSink implements ByteSink {
  private final FileChannel channel;

  private FileSink(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * A new file, only readable by its owner until told otherwise; fails when there is one already.
   */
  public static FileSink create(Path file) throws IOException {
    return new FileSink(
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  /** Goes on at the end of a file, which is made when it is not there. */
  public static FileSink append(Path file) throws IOException {
    return new FileSink(
        FileChannel.open(
            file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
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
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
