package semlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines on standard error; a progress line is wiped before each and never left behind. */
final class Messages {
  private static final String WIPE = "\r\033[K";

  private final String program;
  private final OutputStream err;
  private final boolean colored;
  private boolean progressShown;

  Messages(String program, OutputStream err, boolean colored) {
    this.program = program;
    this.err = err;
    this.colored = colored;
  }

  void line(String text) {
    put(program + ": " + text + "\n");
  }

  void error(String what, String hint) {
    error(what, "", hint);
  }

  /**
   * @param excerpt lines that show the place of the mistake; may be empty
   */
  void error(String what, String excerpt, String hint) {
    String lines = program + ": " + colored("31", "error:") + " " + oneLine(what) + "\n";
    lines += excerpt.isEmpty() ? "" : excerpt + "\n";
    put(hint.isEmpty() ? lines : lines + colored("36", "hint:") + " " + oneLine(hint) + "\n");
  }

  void raw(String text) {
    put(text);
  }

  synchronized void progress(String text) {
    write(WIPE + text);
    progressShown = !text.isEmpty();
  }

  private synchronized void put(String text) {
    write((progressShown ? WIPE : "") + text);
    progressShown = false;
  }

  private void write(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      progressShown = false; // there is nobody left to tell
    }
  }

  private String colored(String code, String text) {
    return colored ? "\033[1;" + code + "m" + text + "\033[0m" : text;
  }

  /** A message with control characters shown, so that a file's name cannot fake or hide a line. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        line.append("\\x").append(Character.forDigit(c >> 4 & 15, 16));
        line.append(Character.forDigit(c & 15, 16));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
