package semlog.netlogserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.ArchiveLines;
import semlog.TailStore;
import semlog.bytes.ByteSource;
import semlog.cli.Beside;
import semlog.cli.FileSource;
import semlog.cli.Session;
import semlog.fault.Damaged;
import semlog.line.PlainInput;
import semlog.search.LineChunks;
import semlog.value.TimeContext;

/** Opens the inputs of a run, each time anew, and says once what is wrong with one. */
final class Sources implements MergedLines.Failures {
  private static final Instant LAST_REFERENCE = Instant.parse("2199-01-01T00:00:00Z");

  private final Options options;
  private final Session session;
  private final Set<String> told = new HashSet<>();
  private boolean failed;

  Sources(Options options, Session session) {
    this.options = options;
    this.session = session;
  }

  /** Whether any input could not be read as a whole. */
  boolean anyFailed() {
    return failed;
  }

  /** All inputs that can be opened. */
  List<TimedLines> open() throws InterruptedException {
    List<TimedLines> opened = new ArrayList<>();
    for (String file : options.files()) {
      try {
        opened.add(open(file));
      } catch (ClosedByInterruptException e) {
        throw new InterruptedException();
      } catch (IOException | Damaged e) {
        failed(file, e);
      }
    }
    return opened;
  }

  @Override
  public void failed(String name, Exception failure) {
    failed = true;
    if (told.add(name)) {
      session.error(name, failure);
    }
  }

  /** Takes note of inputs that were read to their end. */
  void read(List<TimedLines> inputs) {
    for (TimedLines input : inputs) {
      if (input.isTimeless() && told.add(input.name())) {
        session.tell(
            input.name() + ": no line has a time that is known here, so none was waited for");
      }
    }
  }

  private TimedLines open(String file) throws IOException {
    if (file.equals(Options.STANDARD_INPUT)) {
      Instant now = reference(session.clock().instant());
      return new TimedLines(file, PlainInput.open(session.in()), options, now, session::tell);
    }
    Path path = Path.of(file);
    Instant changed = reference(Files.getLastModifiedTime(path).toInstant());
    return new TimedLines(file, content(path), options, changed, session::tell);
  }

  /** What an archive restores to, a packed file unpacked, or a file as it is. */
  private InputStream content(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      Optional<ByteSource> tail = new Beside(TailStore.SUFFIX).open(path);
      Optional<LineChunks> archive =
          ArchiveLines.ofArchive(
              FileSource.open(path),
              tail,
              () -> TimeContext.of(session.zone(), session.clock().instant()));
      if (archive.isPresent()) {
        return new RestoredStream(archive.get());
      }
    }
    return PlainInput.open(Files.newInputStream(path));
  }

  /** An instant that years can be counted back from. */
  private static Instant reference(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return time.isAfter(LAST_REFERENCE) ? LAST_REFERENCE : time;
  }
}
