package semlog.slcgrep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes patterns that have a fair chance to match a text; the same seed makes the same ones. */
final class PatternMaker {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private static final Pattern META = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$#&~-]");
  private static final String[] CLASSES = {
    "\\d",
    "\\w",
    "\\s",
    "\\D",
    "\\W",
    "\\S",
    ".",
    "[a-f]",
    "[^a-f ]",
    "[[:digit:]]",
    "[A-Z0-9]",
    "[^0-9]"
  };
  private static final String[] COUNTS = {"", "", "", "*", "+", "?", "{2}", "{1,3}", "+?", "*?"};

  private final Random random;
  private final List<String> lines;

  PatternMaker(long seed, String text) {
    random = new Random(seed);
    lines = Corpus.lines(text);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A piece of some line: bytes as Latin-1, whatever they are. */
  String piece(int most) {
    String line = lines.get(random.nextInt(lines.size()));
    int from = random.nextInt(line.length() + 1);
    int to = Math.min(line.length(), from + random.nextInt(most + 1));
    return line.substring(from, to);
  }

  /** A piece that is UTF-8, as text. */
  private String text(int most) {
    while (true) {
      String piece = piece(most);
      String text = new String(piece.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (text.indexOf('\ufffd') < 0 && text.indexOf('\0') < 0) {
        return text;
      }
    }
  }

  /** A regular expression in the dialect of all. */
  String regex() {
    String pattern =
        switch (random.nextInt(8)) {
          case 0 -> quoted(12);
          case 1 -> quoted(6) + CLASSES[random.nextInt(CLASSES.length)] + count() + quoted(3);
          case 2 -> "(" + quoted(4) + "|" + quoted(6) + "|" + quoted(2) + ")" + count() + quoted(2);
          case 3 -> "\\b" + quoted(5) + (random.nextBoolean() ? "\\b" : "");
          case 4 -> quoted(3) + ".*" + quoted(4);
          case 5 -> CLASSES[random.nextInt(CLASSES.length)] + count() + quoted(2) + "\\xff?";
          case 6 ->
              "(?:" + CLASSES[random.nextInt(CLASSES.length)] + count() + quoted(2) + "){1,3}";
          default -> "(?i)" + quoted(5) + "|" + quoted(4) + "[\\x80-\\xff]" + quoted(1);
        };
    int anchors = random.nextInt(10);
    return (anchors == 0 ? "^" : "") + pattern + (anchors == 1 ? "$" : "");
  }

  private String quoted(int most) {
    return quotedText(text(most));
  }

  private static String quotedText(String text) {
    return META.matcher(text)
        .replaceAll("\\\\$0")
        .replace("\r", "\\r"); // rg drops it at a line end
  }

  /** A piece of which some characters may be others. */
  String blurred(int most) {
    StringBuilder pattern = new StringBuilder();
    text(most)
        .codePoints()
        .forEach(
            code ->
                pattern.append(
                    switch (random.nextInt(8)) {
                      case 0, 1 -> ".";
                      case 2 -> Character.isDigit(code) ? "[0-9]" : "[^ ]";
                      default -> quotedText(Character.toString(code));
                    }));
    return pattern.toString();
  }

  private String count() {
    return COUNTS[random.nextInt(COUNTS.length)];
  }

  /** The same in the dialect of rg, where classes are Unicode's and bytes need to be said. */
  static String forRg(String regex) {
    String bytes =
        regex
            .replace("[\\x80-\\xff]", "(?-u:[\\x80-\\xff])")
            .replaceAll("(?<!-)\\\\xff\\?", "(?:(?-u:\\\\xff))?");
    return ESCAPE.matcher(bytes).replaceAll(escape -> Matcher.quoteReplacement(forRg(escape)));
  }

  private static String forRg(MatchResult escape) {
    return switch (escape.group(1)) {
      case "d" -> "[0-9]";
      case "D" -> "[^0-9]";
      case "w" -> "(?-i:[0-9A-Za-z_])";
      case "W" -> "(?-i:[^0-9A-Za-z_])";
      case "s" -> "[\\t\\n\\x0c\\r ]";
      case "S" -> "[^\\t\\n\\x0c\\r ]";
      case "b" -> "(?-u:\\b)";
      default -> escape.group();
    };
  }
}
