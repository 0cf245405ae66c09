package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import semlog.bytes.ByteSource;

/**
 * The file that belongs to another and lies beside it.
 *
 * @param suffix what its name has behind that of the other
 */
public record Beside(String suffix) {
  /** Where it is. */
  public Path of(Path file) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  /** Whether a file is one that belongs to another that is there too. */
  public boolean is(Path file) {
    String name = file.toString();
    return name.endsWith(suffix)
        && Files.exists(Path.of(name.substring(0, name.length() - suffix.length())));
  }

  /** Opens it for reading if it is there. */
  public Optional<ByteSource> open(Path file) throws IOException {
    try {
      return Optional.of(FileSource.open(of(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
