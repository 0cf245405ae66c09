package semlog.slc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import semlog.TailStore;
import semlog.Target;
import semlog.bytes.ByteSink;
import semlog.cli.FileSink;
import semlog.cli.Interruption;
import semlog.cli.PendingFile;
import semlog.cli.Room;

/**
 * A file that is being written. What kind it is decides what is left when the work fails or the
 * process is interrupted: of a whole file nothing, of a live or a special one all that came.
 */
final class OutputFile implements ByteSink, FollowingArchive {
  /** The last step of success or of failure. */
  private interface Step {
    void run() throws IOException;
  }

  private final ByteSink sink;
  private final Optional<TailStore> tail;
  private final Target target;
  private final Optional<FollowState> state;
  private final Optional<Path> hidden;
  private final Step publication;
  private final Optional<Step> undoing;
  private final Optional<Interruption> interruption;
  private boolean done;

  private OutputFile(
      ByteSink sink,
      Optional<TailStore> tail,
      Target target,
      Optional<FollowState> state,
      Optional<Path> hidden,
      Step publication,
      Optional<Step> undoing) {
    this.sink = sink;
    this.tail = tail;
    this.target = target;
    this.state = state;
    this.hidden = hidden;
    this.publication = publication;
    this.undoing = undoing;
    this.interruption = undoing.map(step -> Interruption.cleaning(this::undo));
  }

  /**
   * Begins or goes on with a file.
   *
   * @param live whether it is written as a stream comes, and readable meanwhile
   * @param secret whether a new one is nobody else's to read until it gets its mode
   */
  static OutputFile open(Path target, Job job, boolean live, boolean secret) throws IOException {
    boolean there = Files.exists(target);
    if (there && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      FileSink sink = FileSink.append(target);
      return keptAsItComes(sink, Optional.empty(), Target.of(sink), Optional.empty());
    }
    boolean force = job.options().force();
    boolean goesOn = job.options().follow() && !force && Files.exists(FollowState.PLACE.of(target));
    if (job.options().append() || goesOn) {
      return appended(target, job, live);
    }
    if (there) {
      FileSink.requireUnused(target);
    }
    if (!force && (there || Files.exists(TailFile.PLACE.of(target)))) {
      throw new FileAlreadyExistsException((there ? target : TailFile.PLACE.of(target)).toString());
    }
    return live ? live(target, job) : whole(target, PendingFile.begin(target, force, secret));
  }

  private static OutputFile whole(Path target, PendingFile pending) {
    Step publication =
        () -> {
          Files.deleteIfExists(TailFile.PLACE.of(target));
          pending.publish();
        };
    return new OutputFile(
        pending,
        Optional.empty(),
        Target.of(pending),
        Optional.empty(),
        Optional.of(pending.hidden()),
        publication,
        Optional.of(pending::close));
  }

  private static OutputFile live(Path target, Job job) throws IOException {
    Files.deleteIfExists(FollowState.PLACE.of(target));
    Files.deleteIfExists(TailFile.PLACE.of(target));
    Files.deleteIfExists(target);
    Room room = room(target, job);
    Optional<FollowState> state =
        job.options().follow()
            ? Optional.of(FollowState.beginning(target, room))
            : Optional.empty();
    FileSink sink = FileSink.create(target).waitingFor(room);
    Optional<TailStore> tail = job.tail(target, room);
    return keptAsItComes(sink, tail, Target.of(sink, tail), state);
  }

  /** A live stream waits for room: what it brings may come only once. */
  private static Room room(Path file, Job job) {
    return new Room(file, job.session()::warn);
  }

  private static OutputFile keptAsItComes(
      ByteSink sink, Optional<TailStore> tail, Target target, Optional<FollowState> state) {
    return new OutputFile(
        sink, tail, target, state, Optional.empty(), sink::sync, Optional.empty());
  }

  private static OutputFile appended(Path target, Job job, boolean live) throws IOException {
    AppendedArchive archive = AppendedArchive.open(target);
    if (!job.seals() && archive.sealed()) {
      job.session().warn(target + ": is sealed, and what is appended is not; -r seals it");
    }
    if (live) {
      Room room = room(target, job);
      archive.sink().waitingFor(room);
      Optional<TailStore> tail = job.tail(target, room);
      Optional<FollowState> state =
          job.options().follow()
              ? Optional.of(FollowState.left(target, room).settle(archive.lastCommits()))
              : Optional.empty();
      return keptAsItComes(archive, tail, archive.end(tail, job.sealing()), state);
    }
    long length = archive.size();
    Step undoing = () -> archive.truncate(length);
    return new OutputFile(
        archive,
        Optional.empty(),
        archive.end(Optional.empty(), job.sealing()),
        Optional.empty(),
        Optional.empty(),
        archive::sync,
        Optional.of(undoing));
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public Optional<FollowState> state() {
    return state;
  }

  /** Whether what is written as it comes has a tail. */
  boolean isTailed() {
    return tail.isPresent();
  }

  /** Whether what is committed stays under its name, whatever comes behind it. */
  boolean isKept() {
    return hidden.isEmpty() && undoing.isEmpty();
  }

  @Override
  public void append(byte[] source, int offset, int length) throws IOException {
    sink.append(source, offset, length);
  }

  @Override
  public void sync() throws IOException {
    sink.sync();
  }

  /**
   * Gives a file that is not published yet the mode, the time and, if allowed, the owner of one.
   */
  void keepAttributesOf(Path source) throws IOException {
    if (hidden.isEmpty()) {
      return;
    }
    copyAttributes(source, hidden.get());
  }

  /** Gives a file the mode, the time and, if allowed, the owner of another. */
  static void copyAttributes(Path source, Path copy) throws IOException {
    PosixFileAttributes like = Files.readAttributes(source, PosixFileAttributes.class);
    try {
      Files.setAttribute(copy, "unix:uid", Files.getAttribute(source, "unix:uid"));
      Files.setAttribute(copy, "unix:gid", Files.getAttribute(source, "unix:gid"));
    } catch (IOException e) {
      // only root may give files away; the copy then belongs to whoever made it
    }
    Files.setPosixFilePermissions(copy, like.permissions());
    FileTime modified = like.lastModifiedTime();
    Files.getFileAttributeView(copy, BasicFileAttributeView.class)
        .setTimes(modified, like.lastAccessTime(), null);
  }

  /** The work succeeded: the file is durable and has its name. */
  synchronized void publish() throws IOException {
    if (!done) {
      publication.run();
      done = true;
    }
  }

  /** Ends the writing; without publication it is undone as far as its kind allows. */
  @Override
  public synchronized void close() throws IOException {
    interruption.ifPresent(Interruption::close);
    undo();
    if (tail.isPresent()) {
      tail.get().close();
    }
    sink.close();
  }

  private synchronized void undo() throws IOException {
    if (!done && undoing.isPresent()) {
      done = true;
      undoing.get().run();
    }
  }
}
