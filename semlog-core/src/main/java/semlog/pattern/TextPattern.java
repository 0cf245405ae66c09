package semlog.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One or several patterns, compiled; safe to share. What matches is the first of them that does.
 */
public final class TextPattern {
  private final Supplier<LineMatcher> matchers;
  private final List<Required> strings;

  private TextPattern(Supplier<LineMatcher> matchers, List<Required> strings) {
    this.matchers = matchers;
    this.strings = strings;
  }

  private static TextPattern of(Node node) {
    Program program = Compiler.compile(node);
    Optional<Required> required = Literals.required(node);
    return new TextPattern(() -> new AutomatonMatcher(program, required), Literals.all(node));
  }

  /** Compiles one pattern without options. */
  public static TextPattern compile(String pattern) {
    return compile(List.of(pattern), PatternOptions.PLAIN);
  }

  /**
   * Compiles patterns; none at all match nothing. A byte 0x80 or higher that is no UTF-8 is written
   * as the char U+DC00 plus the byte ({@link PatternBytes}).
   *
   * @throws semlog.fault.Mistyped with a caret under the mistake
   */
  public static TextPattern compile(List<String> patterns, PatternOptions options) {
    List<Node> parts = new ArrayList<>();
    for (String pattern : patterns) {
      parts.add(
          options.fixed()
              ? PatternParser.literal(pattern, options.ignoreCase())
              : PatternParser.parse(pattern, options.ignoreCase()));
    }
    Node any = parts.isEmpty() ? new Node.Chars(CodeSet.EMPTY) : Node.alternate(parts);
    return of(bounded(any, options));
  }

  /**
   * Compiles patterns that may look around and refer back, of which a line costs a bounded number
   * of steps.
   *
   * @param options of which {@link PatternOptions#fixed} is false
   * @throws semlog.fault.Mistyped with a caret under the mistake
   */
  public static TextPattern perl(List<String> patterns, PatternOptions options) {
    List<Pattern> compiled = PerlPatterns.compile(patterns, options);
    return new TextPattern(() -> new PerlMatcher(compiled), List.of());
  }

  private static Node bounded(Node node, PatternOptions options) {
    if (options.wholeLines()) {
      return between(Node.Where.LINE_START, node, Node.Where.LINE_END);
    }
    return options.words()
        ? between(Node.Where.AFTER_NO_WORD, node, Node.Where.BEFORE_NO_WORD)
        : node;
  }

  private static Node between(Node.Where before, Node node, Node.Where after) {
    return new Node.Concat(List.of(new Node.Place(before), node, new Node.Place(after)));
  }

  /**
   * What a line that matches must hold: of each element at least one string. If there is but one
   * element and that is complete, such a line does match.
   */
  public List<Required> strings() {
    return strings;
  }

  /** A matcher, for one thread. */
  public LineMatcher matcher() {
    return matchers.get();
  }
}
