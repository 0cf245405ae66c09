package semlog.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Text and numbers as HTML. */
final class Html {
  private static final double BAR = 80;

  private Html() {}

  /** The value of a key. */
  static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  /** Text with nothing in it that a browser would take for markup, or not show. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\t' -> html.append(' ');
        default -> html.append(Character.isISOControl(c) ? '\ufffd' : c);
      }
    }
    return html.toString();
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A whole number with all its digits, another one with three. */
  static String number(Optional<BigDecimal> number) {
    if (number.isEmpty()) {
      return "–";
    }
    BigDecimal plain = number.get().stripTrailingZeros();
    if (plain.scale() <= 0) {
      return String.format(Locale.ROOT, "%,d", plain.toBigInteger());
    }
    return plain.round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  static String percent(double share) {
    double percent = share * 100;
    return String.format(Locale.ROOT, percent < 10 && percent > 0 ? "%.1f%%" : "%.0f%%", percent);
  }

  /** A bar as long as a share of 1. */
  static String bar(double share) {
    String width = String.format(Locale.ROOT, "%.1f", Math.max(1, Math.min(1, share) * BAR));
    return "<svg class=\"bar\" viewBox=\"0 0 80 8\" aria-hidden=\"true\">"
        + "<rect class=\"rail\" width=\"80\" height=\"8\" rx=\"4\"/><rect class=\"fill\" width=\""
        + width
        + "\" height=\"8\" rx=\"4\"/></svg>";
  }
}
