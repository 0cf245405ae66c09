package semlog.slcgrep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.pattern.PatternBytes;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;

/** The patterns of a command line: those of {@code -e} and {@code -f}, or the first operand. */
final class Patterns {
  private Patterns() {}

  /**
   * All patterns, each without a line feed.
   *
   * @param operand the pattern among the operands
   */
  static List<String> gather(Arguments arguments, Session session, Optional<String> operand)
      throws IOException {
    List<String> patterns = new ArrayList<>();
    for (String given : arguments.texts("-e")) {
      patterns.addAll(List.of(given.split("\n", -1)));
    }
    for (String file : arguments.texts("-f")) {
      lines(read(file, session), patterns);
    }
    operand.ifPresent(given -> patterns.addAll(List.of(given.split("\n", -1))));
    return patterns;
  }

  private static byte[] read(String file, Session session) throws IOException {
    if (file.equals("-")) {
      return session.in().readAllBytes();
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readAllBytes();
    }
  }

  /** The patterns of a file, whose lines may end with CR LF. */
  private static void lines(byte[] bytes, List<String> patterns) {
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      boolean dos = to < bytes.length && to > from && bytes[to - 1] == '\r';
      patterns.add(PatternBytes.decode(bytes, from, dos ? to - 1 : to));
      from = to + 1;
    }
  }

  static TextPattern compile(List<String> patterns, Arguments arguments) {
    String kind = arguments.last("-F", "-E", "-P").orElse("");
    boolean fixed = kind.equals("--fixed-strings");
    String cases = arguments.last("-i", "-S").orElse("");
    boolean ignoreCase =
        cases.equals("--ignore-case")
            || (cases.equals("--smart-case") && !hasCapital(patterns, fixed));
    PatternOptions options =
        new PatternOptions(fixed, ignoreCase, arguments.has("-w"), arguments.has("-x"));
    return kind.equals("--perl-regexp")
        ? TextPattern.perl(patterns, options)
        : TextPattern.compile(patterns, options);
  }

  /** Whether a capital letter stands in a pattern, those of escapes such as {@code \W} aside. */
  private static boolean hasCapital(List<String> patterns, boolean fixed) {
    return patterns.stream()
        .map(pattern -> fixed ? pattern : pattern.replaceAll("\\\\(?:[pP]\\{[^}]*\\}|[pP]?.)", ""))
        .anyMatch(pattern -> pattern.codePoints().anyMatch(Character::isUpperCase));
  }
}
