package semlog.query;

import java.util.Locale;
import semlog.fault.Mistyped;

/** A cursor over the text of a query: space, operators, words and quoted text. */
final class Words {
  static final int END = -1;

  private final String text;
  private int at;

  Words(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  Mistyped mistake(String message, int offset, String hint) {
    return new Mistyped("query: " + message, text, offset, hint);
  }

  String from(int start) {
    return text.substring(start, at);
  }

  /** The next character after any space, or {@link #END}. */
  int peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return here();
  }

  /** The character right here, or {@link #END}. */
  int here() {
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean take(String symbol) {
    boolean there = text.startsWith(symbol, at);
    at += there ? symbol.length() : 0;
    return there;
  }

  /** Takes the operator that follows a field's name; empty when there is none. */
  String operator() {
    if (take(":")) {
      return ":";
    }
    int before = at;
    boolean differs = peek() == '!' && text.startsWith("!=", at);
    int start = at;
    while (at < text.length() && ("=<>".indexOf(here()) >= 0 || (differs && here() == '!'))) {
      at++;
    }
    if (from(start).equals("=")) {
      take("~");
    }
    String operator = from(start);
    at = operator.isEmpty() ? before : at;
    return operator;
  }

  /** Takes a keyword, in any case, that ends here and is not the beginning of a longer word. */
  boolean takeWord(String keyword) {
    int end = at + keyword.length();
    if (!text.regionMatches(true, at, keyword, 0, keyword.length())
        || (end < text.length() && !endsWord(text.charAt(end)))) {
      return false;
    }
    at = end;
    return true;
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')';
  }

  /** Whether a word is one of the operators, so that it must be quoted to be meant as text. */
  static boolean isKeyword(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "AND", "OR", "NOT", "TO" -> true;
      default -> false;
    };
  }

  /** Quoted text, in which a backslash stands before a quote or another backslash. */
  String quoted() {
    int start = at++;
    StringBuilder value = new StringBuilder();
    for (; at < text.length() && text.charAt(at) != '"'; at++) {
      boolean escape =
          text.charAt(at) == '\\'
              && at + 1 < text.length()
              && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
      at += escape ? 1 : 0;
      value.append(text.charAt(at));
    }
    if (!take("\"")) {
      throw mistake("this quote is never closed", start, "close it with a second \"");
    }
    return value.toString();
  }

  /** An unquoted word up to one of the {@code stops}, as the escaped text of a {@link Glob}. */
  String word(String stops) {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && !isStop(stops)) {
      char c = text.charAt(at++);
      if (c == '"') {
        throw mistake(
            "a quote inside a word", at - 1, "quote the whole value, or write \\\" for the quote");
      }
      word.append(c == '\\' ? escape() : String.valueOf(c));
    }
    return word.toString();
  }

  private boolean isStop(String stops) {
    char c = text.charAt(at);
    return endsWord(c)
        || stops.indexOf(c) >= 0
        || text.startsWith("&&", at)
        || text.startsWith("||", at)
        || (stops.indexOf('=') >= 0 && text.startsWith("!=", at));
  }

  /**
   * A backslash before a letter or digit is a backslash, so that Windows paths need no doubling.
   */
  private String escape() {
    if (at == text.length()) {
      throw mistake("nothing after this backslash", at - 1, "write \\\\ for a backslash");
    }
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return "\\\\";
    }
    at++;
    return "\\" + c;
  }
}
