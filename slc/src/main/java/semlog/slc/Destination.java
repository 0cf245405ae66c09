package semlog.slc;

import java.nio.file.Path;

/** Where output goes. */
sealed interface Destination {
  /** For each input a file of its own beside it. */
  record Beside() implements Destination {}

  /** Everything to standard output. */
  record StandardOutput() implements Destination {}

  /** Everything to one file. */
  record ToFile(Path file) implements Destination {}
}
