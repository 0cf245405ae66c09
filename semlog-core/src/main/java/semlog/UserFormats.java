package semlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import semlog.attribute.Formats;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;

/**
 * The formats of a user and the built-in ones: the files {@code *.formats} of a directory, in the
 * order of their names. They are read when they are first asked for; what is wrong with them is
 * said then, and the rest counts. Threads may share it.
 */
public final class UserFormats implements Supplier<Formats> {
  private static final String DIRECTORY = "formats";
  private static final String SUFFIX = ".formats";
  private static final long LARGEST_FILE = 1 << 20;

  private final Optional<Path> directory;
  private final Nearest nearest;
  private final BiConsumer<String, String> errors;
  private Optional<Formats> read = Optional.empty();

  /**
   * Nothing is read yet.
   *
   * @param configuration of the user, where they are in the directory {@code formats}; neither need
   *     be there
   * @param nearest what may have been meant by an unknown word
   * @param errors takes what is wrong and where, and what to do about it
   */
  public UserFormats(
      Optional<Path> configuration, Nearest nearest, BiConsumer<String, String> errors) {
    this.directory = configuration.map(own -> own.resolve(DIRECTORY));
    this.nearest = nearest;
    this.errors = errors;
  }

  @Override
  public synchronized Formats get() {
    if (read.isEmpty()) {
      List<Formats.File> files = directory.map(this::files).orElse(List.of());
      read =
          Optional.of(
              files.isEmpty() ? Formats.BUILT_IN : Formats.of(files, nearest, this::mistake));
    }
    return read.get();
  }

  private void mistake(Mistyped mistake) {
    errors.accept(mistake.getMessage(), mistake.hint());
  }

  private void unreadable(Path path) {
    errors.accept(path + ": formats that cannot be read", "allow it, or move them away");
  }

  private List<Formats.File> files(Path from) {
    List<Path> paths;
    try (Stream<Path> all = Files.list(from)) {
      paths = all.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      unreadable(from);
      return List.of();
    }
    List<Formats.File> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(new Formats.File(path.toString(), text(path)));
      } catch (IOException e) {
        unreadable(path);
      } catch (Mistyped mistake) {
        mistake(mistake);
      }
    }
    return files;
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > LARGEST_FILE) {
      throw new Mistyped(path + ": longer than 1 MiB", "no format file is so long");
    }
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
