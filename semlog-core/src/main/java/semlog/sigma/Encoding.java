package semlog.sigma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What encoding modifiers make of a text: other texts, of which one may stand in a value. */
final class Encoding {
  /** What may begin an option; one of them may stand for the others. */
  private static final String DASHES = "-/\u2013\u2014\u2015";

  /** How many characters of the Base64 of a text behind so many bytes depend on these bytes. */
  private static final int[] LEADING = {0, 2, 3};

  /** How many depend on what follows, by the length in bytes with those before. */
  private static final int[] TRAILING = {0, 3, 2};

  private Encoding() {}

  /** A text with each dash, and the text itself. */
  static List<String> dashes(String text) {
    Set<String> forms = new LinkedHashSet<>(List.of(text));
    for (int i = 0; i < DASHES.length(); i++) {
      forms.add(withDash(text, DASHES.charAt(i)));
    }
    return List.copyOf(forms);
  }

  private static String withDash(String text, char dash) {
    StringBuilder form = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (begins && DASHES.indexOf(text.charAt(i)) >= 0) {
        form.setCharAt(i, dash);
      }
    }
    return form.toString();
  }

  /** The bytes of a text, which is of ASCII characters and bytes once it is wide. */
  static byte[] bytes(String text, boolean wide) {
    return text.getBytes(wide ? ISO_8859_1 : UTF_8);
  }

  /** The text with two bytes for each character, each byte as a character. */
  static String wide(String text, String modifier) {
    byte[] bytes =
        switch (modifier) {
          case "utf16be" -> text.getBytes(UTF_16BE);
          case "utf16" -> text.getBytes(UTF_16);
          default -> text.getBytes(UTF_16LE);
        };
    return new String(bytes, ISO_8859_1);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What of the Base64 of a longer text is sure where these bytes are within it. */
  static List<String> base64Within(byte[] bytes) {
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < LEADING.length; before++) {
      byte[] moved = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, moved, before, bytes.length);
      String whole = base64(moved);
      int end = whole.length() - TRAILING[moved.length % TRAILING.length];
      forms.add(whole.substring(Math.min(LEADING[before], end), end));
    }
    return forms;
  }
}
