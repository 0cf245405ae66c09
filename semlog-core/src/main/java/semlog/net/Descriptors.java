package semlog.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files and sockets this process may open, where the system tells. */
final class Descriptors {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final File OPEN = new File("/proc/self/fd");
  private static final Pattern MOST = Pattern.compile("(?m)^Max open files +(\\d{1,9}) ");
  private static final int MOST_RESERVED = 32;
  private static final int RESERVED_SHARE = 8;

  private Descriptors() {}

  /** How many more connections may be open when some descriptors are left for files. */
  static int left() {
    String[] open = OPEN.list();
    int most = most();
    int reserved = Math.min(MOST_RESERVED, most / RESERVED_SHARE);
    return most - reserved - (open == null ? 0 : open.length);
  }

  private static int most() {
    try {
      Matcher matcher = MOST.matcher(Files.readString(LIMITS, ISO_8859_1));
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    } catch (IOException e) {
      return Integer.MAX_VALUE;
    }
  }
}
