package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import semlog.Access;
import semlog.ArchiveLines;
import semlog.TailStore;
import semlog.bytes.ByteSource;
import semlog.cli.Beside;
import semlog.cli.FileSource;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.cli.TidySource;
import semlog.search.Input;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/** The inputs that operands name. */
final class Inputs {
  /** Read with the archive that it belongs to. */
  static final Beside TAIL = new Beside(TailStore.SUFFIX);

  private final Session session;
  private final boolean recursive;
  private final Wanted wanted;
  private final Access access;
  private final List<Input> inputs = new ArrayList<>();

  private Inputs(Session session, boolean recursive, Wanted wanted, Access access) {
    this.session = session;
    this.wanted = wanted;
    this.recursive = recursive;
    this.access = access;
  }

  /** Files and standard input in order; of directories the files in the order of their names. */
  static List<Input> of(
      List<String> operands, boolean recursive, Wanted wanted, Access access, Session session) {
    Inputs inputs = new Inputs(session, recursive, wanted, access);
    operands.forEach(inputs::add);
    if (operands.isEmpty() && recursive) {
      inputs.entries(Path.of(""));
    } else if (operands.isEmpty()) {
      inputs.add("-");
    }
    return inputs.inputs;
  }

  private void add(String operand) {
    if (operand.equals("-")) {
      boolean live = session.inTerminal() != Terminal.FILE || isWatched();
      inputs.add(
          new Input(
              "(standard input)",
              live,
              () ->
                  ArchiveLines.of(session.in(), access, times(session.clock().instant()), wanted)));
      return;
    }
    Path path = Path.of(operand);
    if (recursive && Files.isDirectory(path)) {
      entries(path);
    } else {
      file(path, operand);
    }
  }

  private boolean isWatched() {
    return session.outTerminal().isTerminal();
  }

  private void file(Path path, String name) {
    boolean live = isWatched() || (Files.exists(path) && !Files.isRegularFile(path));
    inputs.add(new Input(name, live, () -> open(path)));
  }

  private void entries(Path directory) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(directory)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      inputs.add(new Input(directory.toString(), false, () -> fail(e)));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        entries(entry);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) && !TAIL.is(entry)) {
        file(entry, entry.toString());
      }
    }
  }

  private static LineChunks fail(IOException failure) throws IOException {
    throw failure;
  }

  private LineChunks open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(
          path.toString(), null, "is a directory; pass -r to search the files in it");
    }
    Supplier<TimeContext> times = times(Files.getLastModifiedTime(path).toInstant());
    if (Files.isRegularFile(path)) {
      Optional<ByteSource> tail = TAIL.open(path);
      Optional<LineChunks> archive =
          ArchiveLines.ofArchive(
              new TidySource(FileSource.open(path)), tail, access, times, wanted);
      if (archive.isPresent()) {
        return archive.get();
      }
    }
    return ArchiveLines.of(Files.newInputStream(path), access, times, wanted);
  }

  private Supplier<TimeContext> times(Instant reference) {
    return () -> TimeContext.of(session.zone(), reference);
  }
}
