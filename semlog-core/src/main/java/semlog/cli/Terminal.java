package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a standard stream is connected to. */
public enum Terminal {
  /** A person. */
  TERMINAL,
  /** A pipe or a socket: whoever reads it may go away. */
  PIPE,
  /** A regular file, or a device such as {@code /dev/null}. */
  FILE;

  public boolean isTerminal() {
    return this == TERMINAL;
  }

  /**
   * What a descriptor of this process is connected to. {@link System#console()} cannot say: it
   * looks at standard input and output together and never at standard error.
   */
  static Terminal ofDescriptor(int descriptor) {
    try {
      return ofLink(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString());
    } catch (IOException | UnsupportedOperationException e) {
      return FILE; // no /proc: what cannot be told from a file is treated as one
    }
  }

  static Terminal ofLink(String target) {
    if (target.startsWith("pipe:") || target.startsWith("socket:")) {
      return PIPE;
    }
    boolean terminal =
        target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
    return terminal ? TERMINAL : FILE;
  }
}
