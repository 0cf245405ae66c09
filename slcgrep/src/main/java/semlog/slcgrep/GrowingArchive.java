package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.Access;
import semlog.ArchiveLines;
import semlog.bytes.ByteSource;
import semlog.cli.FileSource;
import semlog.cli.TidySource;
import semlog.search.FollowedLines;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/** An archive that is being written, and the tail beside it. */
final class GrowingArchive implements FollowedLines.Source {
  private static final long LOOKED_AT_EACH_MILLISECONDS = 100;

  private final Path file;
  private final Access access;
  private final Supplier<TimeContext> times;
  private final Wanted wanted;
  private String key = "";
  private String seen = "";

  GrowingArchive(Path file, Access access, Supplier<TimeContext> times, Wanted wanted) {
    this.file = file;
    this.access = access;
    this.times = times;
    this.wanted = wanted;
  }

  /** Whether a file begins as an archive does. */
  static boolean isArchive(Path file) throws IOException {
    try (FileSource source = FileSource.open(file)) {
      return ArchiveLines.isArchive(source);
    }
  }

  @Override
  public FollowedLines.Opened open(long told) throws IOException {
    seen = stamp();
    String now = String.valueOf(attributes(file).fileKey());
    boolean replaced = !now.equals(key);
    key = now;
    Optional<ByteSource> tail = Inputs.TAIL.open(file);
    return ArchiveLines.ofGrowing(
        new TidySource(FileSource.open(file)), tail, access, times, wanted, replaced ? 0 : told);
  }

  @Override
  public void awaitChange() throws IOException, InterruptedException {
    while (seen.equals(stamp())) {
      Thread.sleep(LOOKED_AT_EACH_MILLISECONDS);
    }
  }

  /** What changes when anything is appended or removed. */
  private String stamp() throws IOException {
    return stamp(file) + stamp(Inputs.TAIL.of(file));
  }

  private static String stamp(Path path) throws IOException {
    try {
      BasicFileAttributes now = attributes(path);
      return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime() + " ";
    } catch (NoSuchFileException e) {
      return "none ";
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }
}
