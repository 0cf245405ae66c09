package semlog.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import semlog.bytes.ByteSource;

/** A file read at any position, by several threads at once. */
public final class FileSource implements ByteSource {
  private final Path file;
  private final FileChannel channel;

  private FileSource(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens a file for reading. */
  public static FileSource open(Path file) throws IOException {
    return new FileSource(file, FileChannel.open(file, StandardOpenOption.READ));
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public void read(long position, byte[] target, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position + length - buffer.remaining());
      if (count < 0) {
        throw new EOFException(
            file + ": no " + length + " bytes at " + position + " of " + channel.size());
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
