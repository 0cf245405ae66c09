package semlog;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import semlog.archive.ArchiveReader;
import semlog.archive.StoredCommits;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;
import semlog.seal.Keyring;

/** The tail that a writer left which was killed, before another one appends to its archive. */
public final class LeftTail {
  private LeftTail() {}

  /**
   * Appends a tail as it is to its archive, as a segment of it, and removes it. A tail whose lines
   * are known to be in the archive is only removed; who cannot read it appends it, and who reads
   * the archive leaves it out.
   *
   * @param archive as it is
   * @param sink appends to the archive; stays open
   * @param store has the tail
   * @throws Damaged when the tail is, or is of another archive; nothing was appended then
   */
  public static void adopt(ByteSource archive, ByteSource tail, ByteSink sink, TailStore store)
      throws IOException {
    if (isNeeded(archive, tail)) {
      append(archive, tail, sink);
    }
    store.remove();
  }

  private static boolean isNeeded(ByteSource archive, ByteSource tail) throws IOException {
    try {
      LiveArchive live = LiveArchive.open(archive, Optional.of(tail), Keyring.none());
      if (live.tailDamage().isPresent()) {
        throw live.tailDamage().get();
      }
      if (live.tail().isPresent() && LiveArchive.name(live.tail().get()).isEmpty()) {
        throw TailCheck.inTail(new Damaged("does not say what it goes on"));
      }
      return live.tail().isPresent();
    } catch (WrongKey e) {
      return tail.size() >= TailCheck.LEAST_BYTES;
    }
  }

  /** The part up to the first commit goes at once, so that no reader finds a tail without one. */
  private static void append(ByteSource archive, ByteSource tail, ByteSink sink)
      throws IOException {
    StoredCommits commits = commits(tail);
    byte[] bytes = new byte[Math.toIntExact(commits.lastEnd())];
    tail.read(0, bytes, 0, bytes.length);
    int done = appended(archive, bytes);
    for (int end : new int[] {Math.toIntExact(commits.firstEnd()), bytes.length}) {
      if (done < end) {
        sink.append(bytes, done, end - done);
        done = end;
      }
    }
    sink.sync();
  }

  private static StoredCommits commits(ByteSource tail) throws IOException {
    try {
      return StoredCommits.of(tail);
    } catch (Damaged e) {
      throw TailCheck.inTail(e);
    }
  }

  /** How many bytes of a tail its archive ends with: a writer was killed that appended them. */
  private static int appended(ByteSource archive, byte[] tail) throws IOException {
    byte[] end = new byte[(int) Math.min(archive.size(), tail.length)];
    archive.read(archive.size() - end.length, end, 0, end.length);
    for (int from = 0; end.length - from >= TailCheck.LEAST_BYTES; from++) {
      boolean starts = end[from] == tail[0] && ArchiveReader.startsArchive(end, from);
      if (starts && Arrays.equals(end, from, end.length, tail, 0, end.length - from)) {
        return end.length - from;
      }
    }
    return 0;
  }
}
