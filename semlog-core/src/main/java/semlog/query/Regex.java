package semlog.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import semlog.fault.Mistyped;
import semlog.pattern.LineMatcher;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;

/**
 * A regular expression looked for in values, compiled when it is first needed. A line feed is
 * matched by nothing unless {@code s} says so; with {@code m} each line is a text of its own.
 * Expressions are made for lines, so a value of several is looked at as lines and as one. For use
 * by several threads.
 */
public final class Regex {
  private final String text;
  private final Set<Character> flags;
  private volatile Optional<TextPattern> pattern = Optional.empty();

  /** Those that no thread is using. */
  private final Queue<LineMatcher> matchers = new ConcurrentLinkedQueue<>();

  /**
   * An expression that need not be one.
   *
   * @param flags {@code i}, {@code m} and {@code s}
   */
  public Regex(String text, Set<Character> flags) {
    this.text = text;
    this.flags = Set.copyOf(flags);
  }

  /**
   * Compiles it.
   *
   * @throws Mistyped when it is no expression
   */
  public void check() throws Mistyped {
    pattern();
  }

  /** Whether it is found in a value. */
  public boolean isIn(String value) {
    if (flags.contains('m')) {
      return value.lines().anyMatch(this::matches);
    }
    if (value.indexOf('\n') < 0) {
      return matches(value);
    }
    boolean asOneLine = matches(value.replace('\n', '\r'));
    return flags.contains('s') ? asOneLine : asOneLine && matches(value);
  }

  private boolean matches(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    LineMatcher matcher = Optional.ofNullable(matchers.poll()).orElseGet(() -> pattern().matcher());
    try {
      return matcher.matches(bytes, 0, bytes.length);
    } finally {
      matchers.add(matcher);
    }
  }

  private TextPattern pattern() {
    TextPattern made = pattern.orElseGet(this::compile);
    pattern = Optional.of(made);
    return made;
  }

  private TextPattern compile() {
    PatternOptions options = new PatternOptions(false, flags.contains('i'), false, false);
    return TextPattern.compile(List.of(text), options);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && text.equals(regex.text) && flags.equals(regex.flags);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
