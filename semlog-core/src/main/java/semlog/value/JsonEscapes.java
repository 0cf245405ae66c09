package semlog.value;

import java.nio.charset.StandardCharsets;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/** Reads the escapes within JSON strings. What is no escape stays as it is. */
final class JsonEscapes {
  private static final int DIGITS = 4;
  private static final int REPLACEMENT = 0xfffd;

  private JsonEscapes() {}

  /** Whether there may be one. */
  static boolean any(byte[] text, int from, int to) {
    return EightBytes.indexOf(text, from, to, (byte) '\\') < to;
  }

  /** Appends what the content of a JSON string says; half a surrogate pair becomes U+FFFD. */
  static void append(byte[] text, int from, int to, ByteBuilder out) {
    int at = from;
    while (at < to) {
      int next = at + 1 < to ? text[at + 1] : 0;
      int plain = text[at] == '\\' ? plain(next) : -1;
      int unit = text[at] == '\\' && next == 'u' ? unit(text, at + 2, to) : -1;
      if (unit >= 0) {
        at = character(text, at, to, unit, out);
      } else {
        out.u8(plain >= 0 ? plain : text[at]);
        at += plain >= 0 ? 2 : 1;
      }
    }
  }

  private static int plain(int escape) {
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> -1;
    };
  }

  /** The UTF-16 unit that four digits say; -1 where there are none. */
  private static int unit(byte[] text, int from, int to) {
    if (from + DIGITS > to) {
      return -1;
    }
    int unit = 0;
    for (int at = from; at < from + DIGITS; at++) {
      int digit = Character.digit(text[at], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Appends the character that begins with an escaped unit; returns where it ends. */
  private static int character(byte[] text, int at, int to, int unit, ByteBuilder out) {
    int next = at + 2 + DIGITS;
    boolean pairs =
        Character.isHighSurrogate((char) unit)
            && next + 1 < to
            && text[next] == '\\'
            && text[next + 1] == 'u';
    int second = pairs ? unit(text, next + 2, to) : -1;
    if (second >= 0 && Character.isLowSurrogate((char) second)) {
      utf8(Character.toCodePoint((char) unit, (char) second), out);
      return next + 2 + DIGITS;
    }
    utf8(Character.isSurrogate((char) unit) ? REPLACEMENT : unit, out);
    return next;
  }

  private static void utf8(int point, ByteBuilder out) {
    byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
    out.bytes(bytes, 0, bytes.length);
  }
}
