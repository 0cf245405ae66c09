package semlog.slcnotify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.FollowedFile;
import semlog.fault.Mistyped;

/**
 * The words of a command line that are no flags: what to watch for, and behind that names of files.
 */
record Operands(List<String> triggers, List<String> files) {
  Operands {
    triggers = List.copyOf(triggers);
    files = List.copyOf(files);
  }

  static Operands of(Arguments arguments) throws IOException {
    if (arguments.has("--follow") && !arguments.has("--file")) {
      awaitLog(arguments.operands());
    }
    boolean hasRules =
        arguments.has("--rules") || arguments.has("--test") || arguments.has("--sigma");
    List<String> triggers = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String word : arguments.operands()) {
      if (!isFile(word)) {
        triggers.add(word);
      } else if (hasRules || !triggers.isEmpty()) {
        files.add(word);
      } else {
        throw new Mistyped(
            "'" + word + "' is a file, and the first operand is a trigger",
            "write slcnotify TRIGGER " + word + ", or find the text with '@message:" + word + "'");
      }
    }
    return new Operands(triggers, files);
  }

  /** While a log is rotated, the last word may name no file for a moment. */
  private static void awaitLog(List<String> words) throws IOException {
    List<Path> paths = words.stream().flatMap(word -> path(word).stream()).toList();
    if (!paths.isEmpty() && paths.stream().noneMatch(Operands::isReadable)) {
      FollowedFile.comes(paths.getLast());
    }
  }

  private static boolean isFile(String word) {
    Optional<Path> path = path(word);
    if (word.equals(InputOptions.STANDARD_INPUT) || path.filter(Operands::isReadable).isPresent()) {
      return true;
    }
    if (path.filter(Operands::isMissing).isPresent()) {
      throw new Mistyped(
          word + ": no such file",
          "mind its spelling, or find the text with '@message:" + word + "'");
    }
    return false;
  }

  private static Optional<Path> path(String word) {
    try {
      return Optional.of(Path.of(word));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  private static boolean isReadable(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  /** Whether a file was meant: its folder, which is below the root, is there. */
  private static boolean isMissing(Path path) {
    return path.isAbsolute()
        && path.getNameCount() > 1
        && !Files.exists(path)
        && Files.isDirectory(path.getParent());
  }
}
