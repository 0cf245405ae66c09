package semlog.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import semlog.fault.Mistyped;

/**
 * Compiles expressions with look-around and back-references, as {@code java.util.regex} has them.
 */
final class PerlPatterns {
  private PerlPatterns() {}

  /**
   * Each pattern for itself, so that back-references count its own groups.
   *
   * @throws Mistyped with a caret under the mistake
   */
  static List<Pattern> compile(List<String> patterns, PatternOptions options) {
    int flags = Pattern.UNIX_LINES;
    if (options.ignoreCase()) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    List<Pattern> compiled = new ArrayList<>();
    for (String pattern : patterns) {
      try {
        Pattern.compile(pattern, flags); // so that a mistake has its place
        compiled.add(Pattern.compile(bounded(pattern, options), flags));
      } catch (PatternSyntaxException e) {
        throw new Mistyped(
            "pattern: " + e.getDescription().toLowerCase(Locale.ROOT),
            pattern,
            Math.clamp(e.getIndex(), 0, pattern.length()),
            "with -F it is plain text");
      }
    }
    return compiled;
  }

  private static String bounded(String pattern, PatternOptions options) {
    if (options.wholeLines()) {
      return "\\A(?:" + pattern + ")\\z";
    }
    return options.words() ? "(?<!\\w)(?:" + pattern + ")(?!\\w)" : pattern;
  }
}
