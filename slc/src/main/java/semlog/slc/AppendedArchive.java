package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.LeftTail;
import semlog.Listing;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.cli.FileSink;
import semlog.cli.FileSource;

/**
 * An archive that is appended to. What a writer left in its tail is taken over first.
 *
 * @param source is open as long as the sink is, since to close it would give up the sink's lock
 */
record AppendedArchive(FileSink sink, FileSource source) implements ByteSink {
  /**
   * Opens a file that is an archive, empty or not there.
   *
   * @throws semlog.fault.Fault when it is something else, or its tail is damaged
   */
  static AppendedArchive open(Path file, Supplier<byte[]> segmentIds, int level)
      throws IOException {
    FileSink sink = FileSink.append(file);
    AppendedArchive archive = new AppendedArchive(sink, FileSource.open(file));
    try {
      archive.prepare(file, segmentIds, level);
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void prepare(Path file, Supplier<byte[]> segmentIds, int level) throws IOException {
    if (source.size() > 0) {
      Listing.of(source, Optional.empty());
    }
    Optional<ByteSource> tail = TailFile.source(file);
    if (tail.isPresent()) {
      try (ByteSource left = tail.get();
          TailFile store = new TailFile(file)) {
        LeftTail.adopt(source, left, sink, segmentIds, level, store);
      }
    }
  }

  long size() throws IOException {
    return sink.size();
  }

  /** Takes back what was appended after a length, when it is of no use. */
  void truncate(long length) throws IOException {
    sink.truncate(length);
  }

  @Override
  public void append(byte[] bytes, int offset, int length) throws IOException {
    sink.append(bytes, offset, length);
  }

  @Override
  public void sync() throws IOException {
    sink.sync();
  }

  @Override
  public void close() throws IOException {
    try (source) {
      sink.close();
    }
  }
}
