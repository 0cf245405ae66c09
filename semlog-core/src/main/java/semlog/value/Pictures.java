package semlog.value;

import java.nio.charset.StandardCharsets;

/** Says a layout's picture in the letters people know. */
final class Pictures {
  private Pictures() {}

  static String pattern(byte[] picture, int fractionCode) {
    StringBuilder text = new StringBuilder();
    for (char letter : new String(picture, StandardCharsets.UTF_8).toCharArray()) {
      text.append(letter == 'f' ? fraction(fractionCode) : letter(letter));
    }
    return text.toString();
  }

  private static String letter(char letter) {
    return switch (letter) {
      case 'Y' -> "yyyy";
      case 'y' -> "yy";
      case 'M' -> "MM";
      case 'm' -> "M";
      case 'N' -> "MMM";
      case 'D' -> "dd";
      case 'd' -> "d";
      case 'e' -> "ppd";
      case 'W' -> "EEE";
      case 'H' -> "HH";
      case 'h' -> "H";
      case 'k' -> "ppH";
      case 'I' -> "hh";
      case 'i' -> "h";
      case 'n' -> "mm";
      case 'u' -> "m";
      case 's' -> "ss";
      case 't' -> "s";
      case 'l' -> "SSS";
      case 'a' -> "a";
      case 'T' -> "'T'";
      default -> String.valueOf(letter);
    };
  }

  private static String fraction(int code) {
    return code == Fraction.NONE
        ? ""
        : (char) Fraction.separatorOf(code) + "S".repeat(Fraction.digits(code));
  }
}
