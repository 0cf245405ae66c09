package semlog.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the text of a value, which is known to be valid JSON. */
final class JsonText {
  private static final int HEX = 16;

  /**
   * What stands between the quotes of a string, or is a value without them; or a text that stands
   * apart, as it is.
   */
  enum Form {
    ASCII,
    UTF8,
    ESCAPED,
    APART
  }

  private JsonText() {}

  static String read(byte[] bytes, int from, int to, Form form) {
    return switch (form) {
      case ASCII -> new String(bytes, from, to - from, ISO_8859_1);
      case UTF8 -> new String(bytes, from, to - from, UTF_8);
      case ESCAPED -> unescaped(bytes, from, to);
      case APART -> throw new IllegalArgumentException("no text in these bytes");
    };
  }

  /** No escape is shorter than the UTF-8 of what it means. */
  private static String unescaped(byte[] bytes, int from, int to) {
    byte[] text = new byte[to - from];
    int length = 0;
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      if (b != '\\') {
        text[length++] = b;
      } else if (bytes[i] == 'u') {
        int unit = Integer.parseInt(new String(bytes, i + 1, 4, ISO_8859_1), HEX);
        byte[] encoded = Character.toString(unit).getBytes(UTF_8);
        System.arraycopy(encoded, 0, text, length, encoded.length);
        length += encoded.length;
        i += 5;
      } else {
        text[length++] = meant(bytes[i++]);
      }
    }
    return new String(text, 0, length, UTF_8);
  }

  private static byte meant(byte escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }
}
