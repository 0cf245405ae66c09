package semlog.sigma;

/** Texts at places of other texts, with and without regard to case. */
final class Texts {
  private Texts() {}

  static boolean isAt(ValueTest.Place place, String value, String text, boolean cased) {
    return switch (place) {
      case WHOLE -> value.length() == text.length() && matches(value, 0, text, cased);
      case START -> matches(value, 0, text, cased);
      case END -> matches(value, value.length() - text.length(), text, cased);
      case ANYWHERE -> isIn(value, text, cased);
    };
  }

  private static boolean isIn(String value, String text, boolean cased) {
    if (cased) {
      return value.contains(text);
    }
    for (int at = 0; at <= value.length() - text.length(); at++) {
      if (matches(value, at, text, false)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String value, int at, String text, boolean cased) {
    return at >= 0 && value.regionMatches(!cased, at, text, 0, text.length());
  }

  /** A character that stands for all that differ from it by case only. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
