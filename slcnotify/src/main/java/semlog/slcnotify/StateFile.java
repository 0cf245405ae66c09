package semlog.slcnotify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;
import semlog.bytes.Checksum;
import semlog.cli.Beside;
import semlog.cli.FilePlace;
import semlog.cli.PendingFile;
import semlog.fault.WrongVersion;
import semlog.trigger.Watch;

/**
 * What a run leaves for the next one. It is written beside its name, made durable and renamed, so
 * there is always a whole one. Numbers as in archives (FORMAT.md).
 *
 * <pre>
 * "SLCS" | version u8 = 1
 * | files varint | { name text | which file text | bytes read varint }
 * | what was seen | CRC-32C of all before u32
 * </pre>
 */
final class StateFile implements Closeable {
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
  private static final int MAGIC = 0x53434c53;
  private static final int VERSION = 1;
  private static final int CHECKSUM_BYTES = 4;

  private final Path file;
  private final FileChannel lock;

  private StateFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /** The state that a file holds or is to hold, for this process alone. */
  static StateFile open(Path file) throws IOException {
    FileChannel lock =
        FileChannel.open(LOCK.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return new StateFile(file, lock);
      }
    } catch (OverlappingFileLockException e) {
      // said below
    }
    lock.close();
    throw new FileSystemException(file.toString(), null, "another slcnotify uses this state");
  }

  /** What the last run left; none when there was none. */
  Optional<Content> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteCursor from = new ByteCursor(bytes, file + ": the state");
    ByteCursor end = from.splitEnd(CHECKSUM_BYTES, file + ": its end");
    if (from.u32() != MAGIC) {
      throw from.damaged("no state of slcnotify");
    }
    if (from.u8() != VERSION) {
      throw new WrongVersion(file + ": a state of another version");
    }
    if (end.u32() != Checksum.of(bytes, 0, bytes.length - CHECKSUM_BYTES)) {
      throw from.damaged("wrong checksum");
    }
    Map<String, FilePlace> places = new LinkedHashMap<>();
    for (int left = from.count(from.remaining()); left > 0; left--) {
      places.put(from.text(), new FilePlace(from.text(), from.size()));
    }
    return Optional.of(new Content(from, places));
  }

  /** Leaves what was seen. */
  void write(Watch watch, Map<String, FilePlace> places) throws IOException {
    ByteBuilder head = new ByteBuilder();
    head.u32(MAGIC).u8(VERSION).varint(places.size());
    places.forEach((name, place) -> head.text(name).text(place.file()).varint(place.offset()));
    try (PendingFile pending = PendingFile.begin(file, true, true)) {
      Summed to = new Summed(pending);
      to.append(head.array(), 0, head.length());
      watch.save(to);
      byte[] end = new ByteBuilder().u32((int) to.sum.getValue()).toByteArray();
      pending.append(end, 0, end.length);
      pending.publish();
    }
  }

  /** Sums up what goes to a file. */
  private record Summed(ByteSink file, CRC32C sum) implements ByteSink {
    Summed(ByteSink file) {
      this(file, new CRC32C());
    }

    @Override
    public void append(byte[] source, int offset, int length) throws IOException {
      sum.update(source, offset, length);
      file.append(source, offset, length);
    }

    @Override
    public void sync() throws IOException {
      file.sync();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
