package semlog.slc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.Compressor;
import semlog.SealedFor;
import semlog.TailStore;
import semlog.Target;
import semlog.cli.FileSource;
import semlog.cli.Room;

/**
 * A live stream in archives that go on one another, each of whole lines: when one is old or long
 * enough, the next begins with the line that comes then.
 */
final class RotatedArchives implements Receiver, FollowingArchive {
  private final Job job;
  private final String input;
  private final ArchiveNames names;
  private final Rotation rotation;
  private final Optional<FollowState> state;
  private Path path;
  private AppendedArchive archive;
  private Optional<TailStore> tail;
  private Target target;
  private Compressor compressor;
  private Receiver receiver;
  private Instant end;
  private boolean atLineStart = true;

  /**
   * Begins with the first archive, or where the logs that are followed were left.
   *
   * @param input what the user calls what comes
   * @param pattern the name of the archives
   */
  RotatedArchives(Job job, String input, Path pattern) throws IOException {
    this.job = job;
    this.input = input;
    this.names = new ArchiveNames(pattern, job.session().zone());
    this.rotation = job.options().retention().rotation().orElseThrow();
    this.state = left(pattern);
    List<Path> left =
        state.map(FollowState::archives).orElse(List.of()).stream()
            .map(pattern::resolveSibling)
            .toList();
    open(left.isEmpty() ? free() : left.getFirst());
    target = goingOn(left);
    begin();
  }

  private Optional<FollowState> left(Path pattern) throws IOException {
    if (!job.options().follow()) {
      return Optional.empty();
    }
    if (job.options().force()) {
      Files.deleteIfExists(FollowState.PLACE.of(pattern));
    }
    return Optional.of(FollowState.left(pattern, room(pattern.toAbsolutePath().getParent())));
  }

  private Room room(Path file) {
    return new Room(file, job.session()::warn);
  }

  private Path free() {
    return names.free(job.session().clock().instant());
  }

  private void open(Path file) throws IOException {
    path = file;
    archive = AppendedArchive.open(file);
    archive.sink().waitingFor(room(file));
    tail = job.tail(file, room(file));
  }

  /**
   * The end of what was written. The last archive may have got no commit; then it goes on the one
   * before.
   *
   * @param left the last archive, and the one before, if there are
   */
  private Target goingOn(List<Path> left) throws IOException {
    List<byte[]> commits = new ArrayList<>(archive.lastCommits());
    Target end = archive.end(tail, job.sealing());
    if (left.size() > 1 && Files.exists(left.getLast())) {
      try (FileSource before = FileSource.open(left.getLast())) {
        if (commits.isEmpty()) {
          end = Target.after(before, archive, Optional.empty()).continuedIn(archive, tail);
          end.goOn(job.sealing());
        }
        commits.addAll(0, SealedFor.lastCommits(before));
      }
    }
    state.ifPresent(last -> last.settle(commits));
    return end;
  }

  private void begin() throws IOException {
    end = rotation.end(job.session().clock().instant(), job.session().zone());
    state.ifPresent(last -> last.turn(path));
    compressor = new Compressor(target, job::segmentId, job.compression(), Optional.empty());
    receiver = job.receiver(compressor, true);
  }

  private void turn() throws IOException {
    close();
    open(free());
    target = target.continuedIn(archive, tail);
    begin();
  }

  /** An archive that has nothing yet is begun now. */
  private boolean isDue() {
    Instant now = job.session().clock().instant();
    if (compressor.rawBytes() == 0) {
      end = rotation.end(now, job.session().zone());
      return false;
    }
    return rotation.isLong(compressor.storedBytes()) || !now.isBefore(end);
  }

  /** Whether what is flushed is kept in a tail. */
  boolean isTailed() {
    return tail.isPresent();
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public Optional<FollowState> state() {
    return state;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int to = offset + length;
    if (isDue()) {
      while (from < to && !atLineStart) {
        atLineStart = bytes[from++] == '\n';
      }
      receiver.write(bytes, offset, from - offset);
      if (from < to) {
        turn();
      }
    }
    if (from < to) {
      receiver.write(bytes, from, to - from);
      atLineStart = bytes[to - 1] == '\n';
    }
  }

  @Override
  public boolean idle() throws IOException {
    return receiver.idle();
  }

  @Override
  public void quiet() throws IOException {
    receiver.quiet();
  }

  @Override
  public void commit() throws IOException {
    receiver.commit();
  }

  @Override
  public void commitBeside() throws IOException {
    receiver.commitBeside();
  }

  @Override
  public void close() throws IOException {
    try (AppendedArchive _ = archive;
        Closeable _ = tail.isPresent() ? tail.get() : () -> {}) {
      receiver.close();
      job.acknowledgement().over(compressor.rawBytes());
      job.acknowledgement().allDurable();
    }
    job.summarize(input, compressor.rawBytes(), compressor.storedBytes(), path.toString());
  }
}
