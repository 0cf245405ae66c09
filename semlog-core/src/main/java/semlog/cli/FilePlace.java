package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How far a file was read.
 *
 * @param file what tells it from others that have or had its name
 * @param offset how many bytes of it were read
 */
public record FilePlace(String file, long offset) {
  /** The start of any file. */
  public static final FilePlace START = new FilePlace("", 0);

  /** This place, if the file that has a name now is the one and still as long; else its start. */
  public FilePlace in(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    String key = String.valueOf(now.fileKey());
    return key.equals(file) && offset <= now.size() ? this : new FilePlace(key, 0);
  }

  /** The place so many bytes on. */
  public FilePlace plus(long bytes) {
    return new FilePlace(file, offset + bytes);
  }
}
