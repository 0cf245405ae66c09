package semlog.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.fault.Mistyped;

/** Reads one pattern in RE2's syntax. Captures only group. */
final class PatternParser {
  private static final int MAX_DEPTH = 250;
  private static final int MAX_REPEAT = 1000;

  private final PatternText text;
  private Flags flags;
  private int depth;

  private PatternParser(String pattern, boolean ignoreCase) {
    this.text = new PatternText(pattern);
    this.flags = new Flags(ignoreCase, false);
  }

  /**
   * What inline flags have set. {@code s} and {@code m} make no difference within a line.
   *
   * @param swapGreed {@code x*} takes as little as it can, {@code x*?} as much
   */
  private record Flags(boolean ignoreCase, boolean swapGreed) {}

  /**
   * @throws Mistyped with a caret under the mistake
   */
  static Node parse(String pattern, boolean ignoreCase) {
    PatternParser parser = new PatternParser(pattern, ignoreCase);
    Node node = parser.alternatives();
    if (parser.text.more()) {
      throw parser.text.mistake("nothing opens this parenthesis", 0, "write \\) to find one");
    }
    return node;
  }

  /** A string that means itself, as {@code -F} takes it. */
  static Node literal(String string, boolean ignoreCase) {
    List<Node> parts = new ArrayList<>();
    string
        .codePoints()
        .forEach(code -> parts.add(chars(CodeSet.of(PatternBytes.code(code)), ignoreCase)));
    return Node.concat(parts);
  }

  private static Node chars(CodeSet set, boolean ignoreCase) {
    return new Node.Chars(ignoreCase ? Folding.close(set) : set);
  }

  private Node alternatives() {
    List<Node> parts = new ArrayList<>(List.of(sequence()));
    while (text.take('|')) {
      parts.add(sequence());
    }
    return Node.alternate(parts);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (text.more() && text.peek() != '|' && text.peek() != ')') {
      if (text.takeAll("\\Q")) {
        quoted(parts);
      } else {
        int start = text.at();
        parts.add(repeated(atom(), start));
      }
    }
    return Node.concat(parts);
  }

  private void quoted(List<Node> parts) {
    while (text.more() && !text.takeAll("\\E")) {
      parts.add(chars(CodeSet.of(text.next()), flags.ignoreCase()));
    }
  }

  private Node repeated(Node atom, int start) {
    Optional<int[]> counts = text.counts();
    if (counts.isEmpty()) {
      return atom;
    }
    int min = counts.get()[0];
    int max = counts.get()[1];
    if (min > MAX_REPEAT || max > MAX_REPEAT || (max >= 0 && min > max)) {
      throw text.mistakeAt("this repetition cannot be", start, "counts go up to " + MAX_REPEAT);
    }
    boolean greedy = text.take('?') == flags.swapGreed();
    if (text.more() && text.repeats()) {
      throw text.mistake("a repetition of a repetition", 0, "put parentheses around the first");
    }
    return new Node.Repeat(atom, min, max, greedy);
  }

  private Node atom() {
    int c = text.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        CodeSet set = new ClassReader(text, flags.ignoreCase()).read();
        yield new Node.Chars(set.without(NamedSets.LINE_FEED));
      }
      case '.' -> new Node.Chars(NamedSets.NOT_LINE_FEED);
      case '^' -> new Node.Place(Node.Where.LINE_START);
      case '$' -> new Node.Place(Node.Where.LINE_END);
      case '*', '+', '?' ->
          throw text.mistake(
              "nothing to repeat before this", -1, "write \\" + (char) c + " to find one");
      case '\\' -> escape();
      default -> chars(CodeSet.of(c), flags.ignoreCase());
    };
  }

  private Node group() {
    int open = text.at() - 1;
    if (++depth > MAX_DEPTH) {
      throw text.mistakeAt("nested too deep", open, "at most " + MAX_DEPTH + " levels");
    }
    Flags outside = flags;
    boolean flagsOnly = text.take('?') && groupKind(open);
    if (flagsOnly) {
      depth--;
      return Node.EMPTY;
    }
    Node inside = alternatives();
    if (!text.take(')')) {
      throw text.mistakeAt("this parenthesis is never closed", open, "write \\( to find one");
    }
    flags = outside;
    depth--;
    return inside;
  }

  /** After {@code (?}: whether it was flags for the rest of the group and nothing else. */
  private boolean groupKind(int open) {
    if (text.takeAll("P<")
        || (text.startsWith("<") && !text.startsWith("<=") && !text.startsWith("<!"))) {
      text.take('<');
      text.name(open);
      return false;
    }
    if (text.startsWith("=")
        || text.startsWith("!")
        || text.startsWith("<")
        || text.startsWith(">")) {
      throw text.mistakeAt(
          "look-around and atomic groups are not supported",
          open,
          "matching takes linear time, which rules them out; pipe the output into a second search");
    }
    boolean on = true;
    while (text.more()) {
      int c = text.next();
      switch (c) {
        case ':' -> {
          return false;
        }
        case ')' -> {
          return true;
        }
        case '-' -> on = false;
        case 'i' -> flags = new Flags(on, flags.swapGreed());
        case 'U' -> flags = new Flags(flags.ignoreCase(), on);
        case 's', 'm' -> {}
        default -> throw text.mistake("no such flag", -1, "the flags are i, s, m and U");
      }
    }
    throw text.mistakeAt("this parenthesis is never closed", open, "write \\( to find one");
  }

  private Node escape() {
    int start = text.at() - 1;
    int c = text.more() ? text.peek() : -1;
    Optional<Node.Where> place = place(c);
    if (place.isPresent()) {
      text.next();
      return new Node.Place(place.get());
    }
    Optional<CodeSet> named = text.namedSet();
    if (named.isPresent()) {
      CodeSet set = named.get();
      boolean fold = flags.ignoreCase() && c >= 'P' && (c == 'p' || c == 'P');
      return new Node.Chars((fold ? Folding.close(set) : set).without(NamedSets.LINE_FEED));
    }
    int code = text.escaped(start);
    if (code == '\n') {
      throw text.mistakeAt(
          "a line contains no line feed", start, "search for the two lines one by one");
    }
    return chars(CodeSet.of(code), flags.ignoreCase());
  }

  private static Optional<Node.Where> place(int letter) {
    return switch (letter) {
      case 'A' -> Optional.of(Node.Where.LINE_START);
      case 'z' -> Optional.of(Node.Where.LINE_END);
      case 'b' -> Optional.of(Node.Where.WORD_BORDER);
      case 'B' -> Optional.of(Node.Where.NO_WORD_BORDER);
      default -> Optional.empty();
    };
  }
}
