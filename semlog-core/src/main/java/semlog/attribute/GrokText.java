package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import semlog.fault.Mistyped;

/**
 * A grok expression as it is written out: a regular expression of {@code java.util.regex} whose
 * groups stand for fields. What Ruby's expressions write otherwise is written as Java does: {@code
 * \h} and {@code [[:alpha:]]}.
 */
final class GrokText {
  /**
   * A named part.
   *
   * @param name as attributes are named: {@code [source][ip]} is {@code source.ip}
   */
  record Capture(String name, AttributeType type) {}

  private static final String POSIX = "[:";

  private final StringBuilder text = new StringBuilder();
  private final List<Capture> captures = new ArrayList<>();

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  List<Capture> captures() {
    return captures;
  }

  /** The group of a capture. */
  static String group(int capture) {
    return "n" + capture;
  }

  void open() {
    text.append("(?:");
  }

  void open(String field, AttributeType type) {
    text.append("(?<").append(group(captures.size())).append('>');
    captures.add(new Capture(name(field), type));
  }

  void close() {
    text.append(')');
  }

  private static String name(String field) {
    String dotted =
        field.startsWith("[") && field.endsWith("]")
            ? field.substring(1, field.length() - 1).replace("][", ".")
            : field;
    String name = dotted.startsWith("@") ? dotted.substring(1) : dotted;
    if (name.isEmpty() || !name.chars().allMatch(GrokText::isNamePart)) {
      throw new Mistyped(
          "'" + field + "' is no name", "use letters, digits, _ - . or [outer][inner]");
    }
    return name;
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c) || "_-.@".indexOf(c) >= 0;
  }

  /** Copies up to the next <code>%{</code> and returns its place, or the end. */
  int copy(String expression, int from) {
    int at = from;
    while (at < expression.length() && !expression.startsWith("%{", at)) {
      char c = expression.charAt(at);
      if (c == '\\') {
        at = escape(expression, at);
      } else if (c == '[') {
        at = set(expression, at);
      } else if (expression.startsWith("(?<", at) && !isLookBehind(expression, at)) {
        at = group(expression, at);
      } else {
        text.append(c);
        at++;
      }
    }
    return at;
  }

  private static boolean isLookBehind(String expression, int at) {
    return expression.startsWith("(?<=", at) || expression.startsWith("(?<!", at);
  }

  /** The opening of <code>(?&lt;name&gt;…)</code>. */
  private int group(String expression, int at) {
    int close = expression.indexOf('>', at);
    if (close < 0) {
      throw new Mistyped("'(?<' without '>'", "write (?<name>REGEX)");
    }
    open(expression.substring(at + 3, close), AttributeType.TEXT);
    return close + 1;
  }

  private int escape(String expression, int at) {
    String two = expression.substring(at, Math.min(at + 2, expression.length()));
    text.append(two.equals("\\h") ? "[0-9a-fA-F]" : two);
    return at + two.length();
  }

  /** A bracket expression, in which nothing is a reference. */
  private int set(String expression, int from) {
    int depth = 0;
    int at = from;
    do {
      char c = expression.charAt(at);
      if (expression.startsWith(POSIX, at) && expression.indexOf(":]", at) > 0) {
        at = posix(expression, at);
        continue;
      }
      if (c == '\\') {
        at = escape(expression, at);
        continue;
      }
      depth += c == '[' ? 1 : c == ']' && at > from + 1 ? -1 : 0;
      text.append(c);
      at++;
    } while (depth > 0 && at < expression.length());
    return at;
  }

  private int posix(String expression, int at) {
    int close = expression.indexOf(":]", at);
    String name = expression.substring(at + POSIX.length(), close);
    text.append(
        switch (name) {
          case "alpha" -> "\\p{Alpha}";
          case "digit" -> "\\p{Digit}";
          case "alnum" -> "\\p{Alnum}";
          case "upper" -> "\\p{Upper}";
          case "lower" -> "\\p{Lower}";
          case "punct" -> "\\p{Punct}";
          case "space" -> "\\s";
          case "xdigit" -> "\\p{XDigit}";
          case "word" -> "\\w";
          default -> throw new Mistyped("no class is called [:" + name + ":]", "write it out");
        });
    return close + 2;
  }
}
