package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;
import semlog.bytes.Checksum;
import semlog.fault.WrongVersion;

/**
 * What a run leaves for the next one. It is written beside its name, made durable and renamed, so
 * there is always a whole one. Numbers as in archives (FORMAT.md).
 *
 * <pre>
 * magic u32 | version u8 | content | CRC-32C of all before u32
 * </pre>
 *
 * @param file where it is
 * @param magic tells it from other files
 * @param version of its content
 */
public record StateFile(Path file, int magic, int version) {
  private static final int CHECKSUM_BYTES = 4;

  /** With less room, the lack of it is why something could not be written. */
  private static final int MOST_LIKELY_BYTES = 1 << 16;

  /** Writes a content. */
  @FunctionalInterface
  public interface Content {
    /** Appends all of it. */
    void writeTo(ByteSink to) throws IOException;
  }

  /**
   * What the last run left; none when there was none.
   *
   * @throws semlog.fault.Fault when it is something else, damaged, or of another version
   */
  public Optional<ByteCursor> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteCursor content = new ByteCursor(bytes, file + ": the state");
    ByteCursor end = content.splitEnd(CHECKSUM_BYTES, file + ": its end");
    if (content.u32() != magic) {
      throw content.damaged("none of this program");
    }
    if (content.u8() != version) {
      throw new WrongVersion(file + ": a state of another version");
    }
    if (end.u32() != Checksum.of(bytes, 0, bytes.length - CHECKSUM_BYTES)) {
      throw content.damaged("wrong checksum");
    }
    return Optional.of(content);
  }

  /** Leaves something. */
  public void write(Content content) throws IOException {
    try (PendingFile pending = PendingFile.begin(file, true, true)) {
      Summed to = new Summed(pending, new CRC32C());
      append(new ByteBuilder().u32(magic).u8(version), to);
      content.writeTo(to);
      append(new ByteBuilder().u32((int) to.sum.getValue()), pending);
      pending.publish();
    }
  }

  /** Leaves something, and waits for room while the disk is full. */
  public void write(Content content, Room room) throws IOException {
    boolean written = false;
    while (!written) {
      try {
        write(content);
        written = true;
      } catch (IOException e) {
        if (!room.await(e, MOST_LIKELY_BYTES)) {
          throw e;
        }
      }
    }
    room.found();
  }

  private static void append(ByteBuilder bytes, ByteSink to) throws IOException {
    to.append(bytes.array(), 0, bytes.length());
  }

  /** Sums up what goes to a file. */
  private record Summed(ByteSink file, CRC32C sum) implements ByteSink {
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
}
