package semlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteSink;

/**
 * An archive and its tail in memory, on a disk that fails for good after so many steps. A step is
 * an append, which fails half-way, a sync, or the begin or removal of a tail.
 */
final class CrashingDisk {
  private final File archive = new File();
  private Optional<File> tail = Optional.empty();
  private final int leastTorn;
  private long stepsLeft;

  private CrashingDisk(long stepsLeft, int leastTorn) {
    this.stepsLeft = stepsLeft;
    this.leastTorn = leastTorn;
  }

  static CrashingDisk failingAfter(long steps) {
    return new CrashingDisk(steps, 0);
  }

  /**
   * What a reboot finds: all that was written, or only what was synced. Of the second failure it is
   * known that it tears no append of a few bytes, as a killed process does not.
   */
  CrashingDisk rebooted(boolean onlySynced, long steps) {
    CrashingDisk after = new CrashingDisk(steps, 64);
    after.archive.restart(archive.left(onlySynced));
    if (tail.isPresent()) {
      File file = after.new File();
      file.restart(tail.get().left(onlySynced));
      after.tail = Optional.of(file);
    }
    return after;
  }

  boolean hasFailed() {
    return stepsLeft < 0;
  }

  ByteSink archive() {
    return archive;
  }

  byte[] archiveBytes() {
    return archive.left(false);
  }

  Optional<byte[]> tailBytes() {
    return tail.map(file -> file.left(false));
  }

  TailStore tails() {
    return new TailStore() {
      @Override
      public ByteSink begin() throws IOException {
        if (tail.isPresent()) {
          throw new IllegalStateException("a tail is there already");
        }
        step();
        tail = Optional.of(new File());
        return tail.get();
      }

      @Override
      public void remove() throws IOException {
        step();
        tail = Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  private void step() throws IOException {
    if (stepsLeft <= 0) {
      stepsLeft = -1;
      throw new IOException("the disk failed");
    }
    stepsLeft--;
  }

  private final class File implements ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int synced;

    void restart(byte[] content) {
      bytes.writeBytes(content);
      synced = content.length;
    }

    byte[] left(boolean onlySynced) {
      return onlySynced ? Arrays.copyOf(bytes.toByteArray(), synced) : bytes.toByteArray();
    }

    @Override
    public void append(byte[] source, int offset, int length) throws IOException {
      boolean whole = stepsLeft > 0;
      if (stepsLeft >= 0) {
        int torn = length < leastTorn ? 0 : length / 2;
        bytes.write(source, offset, whole ? length : torn);
      }
      step();
    }

    @Override
    public void sync() throws IOException {
      step();
      synced = bytes.size();
    }

    @Override
    public void close() {}
  }
}
