package semlog.manual;

import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text as roff. */
final class Roff {
  private static final Pattern WIDE = Pattern.compile("[^\\x00-\\x7f]");

  private Roff() {}

  /** A line of text, which must not look like a request. */
  static String line(String plain) {
    return safe(text(plain)) + "\n";
  }

  /** The same of what is roff already, but for its beginning. */
  static String safe(String escaped) {
    return (escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped;
  }

  static String text(String plain) {
    return WIDE.matcher(plain.replace("\\", "\\e"))
        .replaceAll(c -> String.format(Locale.ROOT, "\\\\[u%04X]", c.group().codePointAt(0)))
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }
}
