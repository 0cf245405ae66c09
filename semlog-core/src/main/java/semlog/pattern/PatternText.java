package semlog.pattern;

import java.util.Optional;
import semlog.fault.Mistyped;

/** A cursor over a pattern: code points, repetition counts and escapes. */
final class PatternText {
  private final String text;
  private int at;

  PatternText(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean more() {
    return at < text.length();
  }

  int peek() {
    return text.codePointAt(at);
  }

  /** The next code; a byte that is no UTF-8 comes as a raw one. */
  int next() {
    int code = text.codePointAt(at);
    at += Character.charCount(code);
    return PatternBytes.code(code);
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  boolean take(char c) {
    boolean there = more() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  boolean takeAll(String prefix) {
    boolean there = startsWith(prefix);
    at += there ? prefix.length() : 0;
    return there;
  }

  /** A mistake so many chars from here. */
  Mistyped mistake(String message, int shift, String hint) {
    return mistakeAt(message, at + shift, hint);
  }

  Mistyped mistakeAt(String message, int offset, String hint) {
    return new Mistyped("pattern: " + message, text, offset, hint);
  }

  /** The name of a group and its closing bracket; the name has no use here. */
  void name(int open) {
    int end = text.indexOf('>', at);
    boolean named =
        end > at && text.substring(at, end).chars().allMatch(Character::isUnicodeIdentifierPart);
    if (!named) {
      throw mistakeAt("this group has no proper name", open, "write (?P<name>…) or just (…)");
    }
    at = end + 1;
  }

  /**
   * Takes {@code * + ?} or {@code {n,m}}: least and most, -1 for no most; empty for anything else.
   */
  Optional<int[]> counts() {
    if (take('*')) {
      return Optional.of(new int[] {0, -1});
    }
    if (take('+')) {
      return Optional.of(new int[] {1, -1});
    }
    if (take('?')) {
      return Optional.of(new int[] {0, 1});
    }
    int start = at;
    if (!take('{')) {
      return Optional.empty();
    }
    int min = number();
    int max = take(',') ? (startsWith("}") ? -1 : number()) : min;
    boolean counted = min >= 0 && max >= -1 && take('}');
    at = counted ? at : start;
    return counted ? Optional.of(new int[] {min, max}) : Optional.empty();
  }

  /** Whether a repetition stands here. */
  boolean repeats() {
    int start = at;
    boolean there = counts().isPresent();
    at = start;
    return there;
  }

  /** A decimal number, cut off beyond all limits; -2 when there is none. */
  private int number() {
    int value = -2;
    while (more() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.min(Math.max(value, 0) * 10 + text.charAt(at++) - '0', 1_000_000);
    }
    return value;
  }

  /**
   * After a backslash: {@code d}, {@code pL}, {@code p{Greek}}, {@code C}; empty for anything else.
   */
  Optional<CodeSet> namedSet() {
    int c = more() ? peek() : -1;
    Optional<CodeSet> perl = NamedSets.perl(c);
    if (perl.isPresent() || c == 'C') {
      at++;
      return perl.or(() -> Optional.of(CodeSet.ofRanges(0, 0x7f, CodeSet.RAW + 0x80, CodeSet.MAX)));
    }
    return c == 'p' || c == 'P' ? Optional.of(unicode()) : Optional.empty();
  }

  private CodeSet unicode() {
    int start = at - 1;
    boolean negated = next() == 'P';
    boolean braces = take('{');
    int end = braces ? text.indexOf('}', at) : Math.min(at + 1, text.length());
    String name = end < at ? "" : text.substring(at, end);
    if (name.startsWith("^")) {
      negated = !negated;
      name = name.substring(1);
    }
    Optional<CodeSet> set = NamedSets.unicode(name);
    if (set.isEmpty()) {
      throw mistakeAt(
          "no such class of characters",
          start,
          "a category such as \\pL, or a script such as \\p{Greek}");
    }
    at = braces ? end + 1 : end;
    return negated ? set.get().complement() : set.get();
  }

  /**
   * The code that an escape means, the backslash being taken; {@code \xNN} from 80 on is that byte.
   */
  int escaped(int start) {
    if (!more()) {
      throw mistakeAt("nothing after this backslash", start, "write \\\\ to find one");
    }
    int c = next();
    return switch (c) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'v' -> 11;
      case 'x' -> hex(start);
      case '0' -> octal(0, 2);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> octalOrReference(c, start);
      default -> {
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
          yield c;
        }
        throw mistakeAt("no such escape", start, escapeHint(c));
      }
    };
  }

  private static String escapeHint(int c) {
    return c == 'Z' || c == 'G'
        ? "the end of a line is $, its start ^"
        : "for the letter itself leave out the backslash";
  }

  private int octalOrReference(int first, int start) {
    boolean octal = first < '8' && more() && text.charAt(at) >= '0' && text.charAt(at) <= '7';
    if (!octal) {
      throw mistakeAt(
          "back-references are not supported",
          start,
          "matching takes linear time, which rules them out; a byte is \\x0" + (char) first);
    }
    return octal(first - '0', 2);
  }

  private int octal(int value, int digits) {
    int code = value;
    for (int i = 0; i < digits && more() && text.charAt(at) >= '0' && text.charAt(at) <= '7'; i++) {
      code = code * 8 + text.charAt(at++) - '0';
    }
    return code;
  }

  private int hex(int start) {
    boolean braces = take('{');
    int value = 0;
    int digits = 0;
    int most = braces ? 6 : 2;
    while (digits < most && more() && Character.digit(text.charAt(at), 16) >= 0) {
      value = value * 16 + Character.digit(text.charAt(at++), 16);
      digits++;
    }
    boolean proper = braces ? digits > 0 && take('}') : digits == 2;
    if (!proper || value > CodeSet.MAX_SCALAR) {
      throw mistakeAt(
          "no such character", start, "write \\xNN for a byte, \\x{NNNN} for a character");
    }
    return !braces && value >= 0x80 ? CodeSet.RAW + value : value;
  }
}
