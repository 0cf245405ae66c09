package semlog.pattern;

import java.util.Optional;

/** Reads {@code [...]}, the opening bracket being taken. */
final class ClassReader {
  private final PatternText text;
  private final boolean ignoreCase;
  private final int open;

  ClassReader(PatternText text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
    this.open = text.at() - 1;
  }

  CodeSet read() {
    boolean negated = text.take('^');
    CodeSet set = CodeSet.EMPTY;
    for (boolean first = true; first || !text.startsWith("]"); first = false) {
      if (!text.more()) {
        throw text.mistakeAt("this bracket is never closed", open, "write \\[ to find one");
      }
      set = set.with(item());
    }
    text.take(']');
    return negated ? set.complement() : set;
  }

  private CodeSet folded(CodeSet set) {
    return ignoreCase ? Folding.close(set) : set;
  }

  private CodeSet item() {
    if (text.takeAll("[:")) {
      return folded(posix());
    }
    int start = text.at();
    if (text.take('\\')) {
      boolean unicode = text.startsWith("p") || text.startsWith("P");
      Optional<CodeSet> named = text.namedSet();
      if (named.isPresent()) {
        return unicode ? folded(named.get()) : named.get();
      }
    }
    int low = text.at() > start ? text.escaped(start) : text.next();
    if (!text.startsWith("-") || text.startsWith("-]")) {
      return folded(CodeSet.of(low));
    }
    text.take('-');
    int high = high(start);
    if (high < low || (low < CodeSet.RAW && high >= CodeSet.RAW)) {
      throw text.mistakeAt(
          "this range goes the wrong way",
          start,
          "write the smaller one first; a byte is \\x80 to \\xff");
    }
    return folded(CodeSet.range(low, high));
  }

  private int high(int start) {
    if (!text.more()) {
      throw text.mistakeAt("this bracket is never closed", open, "write \\[ to find one");
    }
    int at = text.at();
    if (!text.take('\\')) {
      return text.next();
    }
    if (text.namedSet().isPresent()) {
      throw text.mistakeAt("a range ends with one character", start, "put the - last: [\\d-]");
    }
    return text.escaped(at);
  }

  private CodeSet posix() {
    int start = text.at() - 2;
    boolean negated = text.take('^');
    StringBuilder name = new StringBuilder();
    while (text.more() && Character.isLetter(text.peek())) {
      name.appendCodePoint(text.next());
    }
    Optional<CodeSet> set = NamedSets.posix(name.toString());
    if (!text.takeAll(":]") || set.isEmpty()) {
      throw text.mistakeAt("no such class of characters", start, "for instance [[:alpha:]]");
    }
    return negated ? set.get().complement() : set.get();
  }
}
