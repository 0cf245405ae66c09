package semlog.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;

/**
 * Patterns by the names under which grok expressions use them: the usual ones and those of users.
 */
final class GrokLibrary {
  private static final int LONGEST = 1 << 16;

  private final Map<String, String> patterns = new TreeMap<>();
  private final Nearest nearest;
  private final Deque<String> within = new ArrayDeque<>();

  GrokLibrary(Nearest nearest) {
    this.nearest = nearest;
    patterns.putAll(Usual.PATTERNS);
  }

  /** Read when the first grok expression is. */
  private static final class Usual {
    static final Map<String, String> PATTERNS = read();

    private static Map<String, String> read() {
      Map<String, String> read = new HashMap<>();
      try (InputStream in = GrokLibrary.class.getResourceAsStream("grok.patterns")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String row : text.lines().filter(row -> !row.isBlank()).toList()) {
          if (row.charAt(0) != '#') {
            int blank = row.indexOf(' ');
            read.put(row.substring(0, blank), row.substring(blank + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Collections.unmodifiableMap(read);
    }
  }

  /** A user's pattern, which may replace a usual one. */
  void define(String name, String pattern) {
    patterns.put(name, pattern);
  }

  /**
   * Writes out an expression with all patterns that it names.
   *
   * @throws Mistyped where one is unknown or consists of itself
   */
  GrokText expand(String expression) {
    GrokText text = new GrokText();
    expand(expression, text);
    return text;
  }

  private void expand(String expression, GrokText into) {
    int at = 0;
    while (at < expression.length()) {
      at = into.copy(expression, at);
      if (at < expression.length()) {
        at = reference(expression, at, into);
      }
      if (into.length() > LONGEST) {
        throw new Mistyped("the expression is longer than 64 KiB written out", "make it shorter");
      }
    }
  }

  /** Writes out <code>%{NAME:field:type}</code> and returns what follows it. */
  private int reference(String expression, int at, GrokText into) {
    int close = expression.indexOf('}', at);
    if (close < 0) {
      throw new Mistyped("'%{' without '}'", "write %{NAME:field}, or \\%\\{ for the signs");
    }
    String[] words = expression.substring(at + 2, close).split(":", 3);
    String pattern = patterns.get(words[0]);
    if (pattern == null) {
      throw unknown(words[0]);
    }
    if (within.contains(words[0])) {
      throw new Mistyped("the pattern " + words[0] + " consists of itself", "define it anew");
    }
    if (words.length > 1) {
      into.open(words[1], GrokTypes.of(words[0], words.length > 2 ? words[2] : ""));
    } else {
      into.open();
    }
    within.push(words[0]);
    try {
      expand(pattern, into);
    } finally {
      within.pop();
    }
    into.close();
    return close + 1;
  }

  private Mistyped unknown(String name) {
    return new Mistyped(
        "no pattern is called '" + name + "'",
        nearest
            .of(name, patterns.keySet())
            .map(near -> "did you mean " + near + "?")
            .orElse("define it on a line of its own: " + name + " REGEX"));
  }
}
