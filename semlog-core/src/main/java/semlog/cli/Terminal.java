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

  /** The bits of a mode that say what a file is, as stat(2) has them. */
  private static final int TYPE_MASK = 0xf000;

  static final int TYPE_FIFO = 0x1000;
  static final int TYPE_CHARACTER_DEVICE = 0x2000;
  static final int TYPE_SOCKET = 0xc000;

  public boolean isTerminal() {
    return this == TERMINAL;
  }

  /**
   * What a descriptor of this process is connected to. {@link System#console()} cannot say: it
   * looks at standard input and output together and never at standard error.
   */
  static Terminal ofDescriptor(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      int type = (int) Files.getAttribute(link, "unix:mode") & TYPE_MASK;
      return of(type, Files.readSymbolicLink(link).toString());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return FILE; // no /proc: what cannot be told from a file is treated as one
    }
  }

  static Terminal of(int type, String target) {
    return switch (type) {
      case TYPE_FIFO, TYPE_SOCKET -> PIPE;
      case TYPE_CHARACTER_DEVICE -> isTerminal(target) ? TERMINAL : FILE;
      default -> FILE;
    };
  }

  private static boolean isTerminal(String device) {
    return device.startsWith("/dev/pts/")
        || device.startsWith("/dev/tty")
        || device.equals("/dev/console");
  }
}
