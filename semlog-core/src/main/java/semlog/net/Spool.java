package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import semlog.bytes.Checksum;

/**
 * Messages that wait in a file, the oldest first. Numbers are little-endian.
 *
 * <pre>
 * header   "SLSP" | version u32 = 1 | place of the first message that waits u64
 * message  length u32, not 0 | CRC-32C of the bytes u32 | bytes
 * </pre>
 *
 * <p>A message that was cut short when the process died, and all behind a length of 0, is not
 * there.
 */
public final class Spool implements Closeable {
  private static final int MAGIC = 0x50534c53;
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 16;
  private static final int FRONT_BYTES = 8;
  private static final int MOST_BYTES = 1 << 28;
  private static final int MOST_TO_WASTE = 4;
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final String name;
  private final FileChannel channel;
  private final int mostBytes;
  private long first = HEADER_BYTES;
  private long end = HEADER_BYTES;
  private long count;

  private Spool(String name, FileChannel channel, int mostBytes) throws IOException {
    this.name = name;
    this.channel = channel;
    this.mostBytes = mostBytes;
    if (channel.tryLock() == null) {
      channel.close();
      throw new FileSystemException(name, null, "another process uses it");
    }
    if (channel.size() < HEADER_BYTES) {
      write(front(HEADER_BYTES).putInt(MAGIC).putInt(VERSION).putLong(first), 0);
    } else {
      recover();
    }
  }

  /** One that survives the process, readable by its owner only. */
  public static Spool at(Path file) throws IOException {
    return at(file, MOST_BYTES);
  }

  /**
   * The same with a bound of its own.
   *
   * @param mostBytes how long the file may become
   */
  static Spool at(Path file, int mostBytes) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    return new Spool(file.toString(), FileChannel.open(file, options, OWNER_ONLY), mostBytes);
  }

  /** One that goes with the process, however that ends: its file has no name. */
  public static Spool temporary() throws IOException {
    Path file = Files.createTempFile("semlog", ".spool");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Files.delete(file);
    return new Spool(file.toString(), channel, MOST_BYTES);
  }

  private void recover() throws IOException {
    ByteBuffer header = read(0, HEADER_BYTES);
    if (header.getInt() != MAGIC || header.getInt() != VERSION) {
      channel.close();
      throw new FileSystemException(name, null, "is no spool of this version: move it away");
    }
    first = Math.max(HEADER_BYTES, Math.min(header.getLong(), channel.size()));
    end = first;
    for (Optional<byte[]> next = message(end); next.isPresent(); next = message(end)) {
      end += FRONT_BYTES + next.get().length;
      count++;
    }
    channel.truncate(end);
  }

  /** How many messages wait. */
  public synchronized long count() {
    return count;
  }

  /** Adds a message behind all others; when this returns, the death of the process spares it. */
  public synchronized void add(byte[] message) throws IOException {
    if (end + message.length > mostBytes) {
      throw new FileSystemException(name, null, "is full");
    }
    ByteBuffer bytes = front(FRONT_BYTES + message.length);
    write(
        bytes.putInt(message.length).putInt(Checksum.of(message, 0, message.length)).put(message),
        end);
    end += bytes.limit();
    count++;
  }

  /** The message that waits longest. */
  public synchronized Optional<byte[]> first() throws IOException {
    return count == 0 ? Optional.empty() : message(first);
  }

  /** Forgets the message that waits longest. */
  public synchronized void removeFirst() throws IOException {
    first += FRONT_BYTES + read(first, FRONT_BYTES).getInt();
    count--;
    if (count == 0) {
      first = HEADER_BYTES;
      end = first;
    } else if (first > mostBytes / MOST_TO_WASTE && first > 2 * (end - first)) {
      moveToFront();
    }
    write(front(Long.BYTES).putLong(first), HEADER_BYTES - Long.BYTES);
    if (first == HEADER_BYTES) {
      channel.truncate(end);
    }
  }

  /**
   * Copies what waits over what has gone, which is longer, and ends it with a length of 0 in case
   * the process dies before the file is cut there.
   */
  private void moveToFront() throws IOException {
    int length = (int) (end - first);
    ByteBuffer waiting = front(length + FRONT_BYTES).put(read(first, length)).putLong(0);
    write(waiting, HEADER_BYTES);
    first = HEADER_BYTES;
    end = first + length;
  }

  /** Makes all that waits survive a loss of power. */
  public synchronized void sync() throws IOException {
    channel.force(false);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  /** The message at a place, if there is a whole one. */
  private Optional<byte[]> message(long place) throws IOException {
    if (channel.size() - place < FRONT_BYTES) {
      return Optional.empty();
    }
    ByteBuffer front = read(place, FRONT_BYTES);
    int length = front.getInt();
    int checksum = front.getInt();
    if (length <= 0 || length > channel.size() - place - FRONT_BYTES) {
      return Optional.empty();
    }
    byte[] message = read(place + FRONT_BYTES, length).array();
    return Checksum.of(message, 0, message.length) == checksum
        ? Optional.of(message)
        : Optional.empty();
  }

  private static ByteBuffer front(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer read(long place, int length) throws IOException {
    ByteBuffer bytes = front(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw new FileSystemException(name, null, "ends early");
      }
    }
    return bytes.flip();
  }

  private void write(ByteBuffer bytes, long place) throws IOException {
    bytes.flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes, place + bytes.position());
    }
  }
}
