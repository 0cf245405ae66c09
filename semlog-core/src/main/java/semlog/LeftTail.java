package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.TailName;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/** The tail that a writer left which was killed, before another one appends to its archive. */
public final class LeftTail {
  private LeftTail() {}

  /**
   * Appends the lines of a tail to its archive if they are not there, as a segment of their own,
   * and removes the tail.
   *
   * @param archive as it is
   * @param sink appends to the archive; stays open
   * @param segmentIds gives 16 random bytes, never the same
   * @param level how to compress the lines
   * @param store has the tail
   * @throws Damaged when the tail is, or is of another archive; nothing was appended then
   */
  public static void adopt(
      ByteSource archive,
      ByteSource tail,
      ByteSink sink,
      Supplier<byte[]> segmentIds,
      int level,
      TailStore store)
      throws IOException {
    LiveArchive live = LiveArchive.open(archive, Optional.of(tail));
    if (live.tailDamage().isPresent()) {
      throw live.tailDamage().get();
    }
    if (live.tail().isEmpty()) {
      store.remove();
      return;
    }
    requireSound(tail);
    TailName name = name(live.tail().get());
    CompressionOptions options =
        new CompressionOptions(level, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    try (Compressor compressor =
        new Compressor(sink, segmentIds, options, Tail.adopted(store, name))) {
      compressor.flush();
      Restorer.restore(tail, into(compressor));
    }
  }

  private static void requireSound(ByteSource tail) throws IOException {
    Restorer.Report report = Restorer.restore(tail, OutputStream.nullOutputStream());
    if (!report.damages().isEmpty()) {
      throw TailCheck.inTail(new Damaged(report.damages().getFirst()));
    }
  }

  private static TailName name(ArchiveReader tail) throws IOException {
    return LiveArchive.name(tail)
        .orElseThrow(() -> TailCheck.inTail(new Damaged("does not say what it goes on")));
  }

  private static OutputStream into(Compressor compressor) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        compressor.write(bytes, offset, length);
      }
    };
  }
}
