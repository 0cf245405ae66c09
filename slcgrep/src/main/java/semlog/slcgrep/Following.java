package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import semlog.Access;
import semlog.ArchiveLines;
import semlog.cli.Arguments;
import semlog.cli.FollowedFile;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.search.FollowedLines;
import semlog.search.Input;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/** The one input of {@code --follow}: a file that grows, archive or not. */
final class Following {
  private Following() {}

  /**
   * Checks that what is asked for can be told of something without an end.
   *
   * @throws Mistyped when it can't
   */
  static void check(Arguments arguments, Options options) {
    for (String told : List.of("-c", "-l", "-L", "-r")) {
      if (arguments.has(told)) {
        throw new Mistyped(told + " needs inputs with an end", "leave out --follow");
      }
    }
    if (options.isTable()) {
      throw new Mistyped("a table needs inputs with an end", "leave out --follow");
    }
    if (options.files().size() != 1) {
      throw new Mistyped("--follow needs one file", "run it once for each");
    }
  }

  static Input of(Options options, Wanted wanted, Access access, Session session) {
    String name = options.files().getFirst();
    Supplier<TimeContext> times = () -> TimeContext.of(session.zone(), session.clock().instant());
    return new Input(name, true, () -> open(Path.of(name), access, times, wanted));
  }

  private static LineChunks open(
      Path file, Access access, Supplier<TimeContext> times, Wanted wanted) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return Files.isRegularFile(file) && GrowingArchive.isArchive(file)
        ? new FollowedLines(new GrowingArchive(file, access, times, wanted))
        : ArchiveLines.of(new FollowedFile(file), access, times, wanted);
  }
}
