package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import semlog.LeftTail;
import semlog.SealedFor;
import semlog.Sealing;
import semlog.TailStore;
import semlog.Target;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.cli.FileSink;
import semlog.cli.FileSource;

/**
 * An archive that is appended to. What a writer left in its tail is taken over first.
 *
 * @param source is open as long as the sink is, since to close it would give up the sink's lock
 * @param sealed whether something of it is sealed
 */
record AppendedArchive(FileSink sink, FileSource source, boolean sealed) implements ByteSink {
  /**
   * Opens a file that is an archive, empty or not there.
   *
   * @throws semlog.fault.Fault when it is something else, or its tail is damaged
   */
  static AppendedArchive open(Path file) throws IOException {
    FileSink sink = FileSink.append(file);
    FileSource source = FileSource.open(file);
    try {
      if (SealedFor.isBarelyBegun(source)) {
        sink.truncate(0);
      }
      boolean sealed = source.size() > 0 && SealedFor.of(source).isSealed();
      AppendedArchive archive = new AppendedArchive(sink, source, sealed);
      archive.adoptTail(file);
      return archive;
    } catch (IOException | RuntimeException e) {
      source.close();
      sink.close();
      throw e;
    }
  }

  private void adoptTail(Path file) throws IOException {
    Optional<ByteSource> tail = TailFile.PLACE.open(file);
    if (tail.isPresent()) {
      try (ByteSource left = tail.get();
          TailFile store = new TailFile(file, Optional.empty())) {
        LeftTail.adopt(source, left, sink, store);
      }
    }
  }

  /** Where it goes on. */
  Target end(Optional<TailStore> tail, Sealing sealing) throws IOException {
    Target end = Target.after(source, this, tail);
    end.goOn(sealing);
    return end;
  }

  /** The names of the last commits of its segments. */
  List<byte[]> lastCommits() throws IOException {
    return SealedFor.lastCommits(source);
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
