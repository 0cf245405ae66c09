package semlog.attribute;

import java.util.Set;

/** Of what letters words consist, and lists of words; without streams, as they are asked often. */
final class Letters {
  private Letters() {}

  static boolean anyUpper(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isUpperCase(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  static boolean anyLower(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  static boolean allUpper(String text) {
    int at = 0;
    while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  static boolean allLower(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  /** The words of a text, each there once, with one blank or line end between two. */
  static Set<String> words(String text) {
    return Set.of(text.strip().replace('\n', ' ').split(" ", -1));
  }
}
