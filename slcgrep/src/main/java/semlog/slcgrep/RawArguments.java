package semlog.slcgrep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import semlog.pattern.PatternBytes;

/**
 * Arguments as the bytes that were typed. The JVM decodes them by the locale and puts U+FFFD for
 * what it cannot: all of UTF-8 in the C locale, and bytes that are no UTF-8 in any.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /** The arguments, read anew from the kernel when the JVM has lost some of their bytes. */
  static String[] of(String[] decoded) {
    if (String.join("", decoded).indexOf('\ufffd') < 0) {
      return decoded;
    }
    try (InputStream in = Files.newInputStream(COMMAND_LINE)) {
      return last(decoded, in.readAllBytes());
    } catch (IOException e) {
      return decoded; // not Linux: the JVM's are all there is
    }
  }

  /** The last words of a command line, in which a NUL follows each, as many as were decoded. */
  static String[] last(String[] decoded, byte[] commandLine) {
    List<String> words = new ArrayList<>();
    for (int from = 0, to = 0; to < commandLine.length; to++) {
      if (commandLine[to] == 0) {
        words.add(PatternBytes.decode(commandLine, from, to));
        from = to + 1;
      }
    }
    int first = words.size() - decoded.length;
    return first < 0 ? decoded : words.subList(first, words.size()).toArray(new String[0]);
  }
}
