package semlog.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import semlog.event.JsonNumber;
import semlog.pattern.PatternBytes;

/** Bytes in JSON: {@code {"text":"…"}} when they are UTF-8, else {@code {"bytes":"base64"}}. */
final class JsonText {
  private JsonText() {}

  static void put(Output out, byte[] text, int from, int to) {
    if (isUtf8(text, from, to)) {
      out.text("{\"text\":\"");
      escape(out, text, from, to);
    } else {
      out.text("{\"bytes\":\"");
      byte[] copy = java.util.Arrays.copyOfRange(text, from, to);
      out.bytes(Base64.getEncoder().encode(copy));
    }
    out.text("\"}");
  }

  /** A JSON string with its quotes; what is no UTF-8 becomes U+FFFD. */
  static void string(Output out, byte[] text) {
    byte[] valid = text;
    if (!isUtf8(text, 0, text.length)) {
      valid = new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
    out.put('"');
    escape(out, valid, 0, valid.length);
    out.put('"');
  }

  /** A number where the bytes are spelled as JSON spells one, else a string. */
  static void value(Output out, byte[] text) {
    if (JsonNumber.isCanonical(text, 0, text.length)) {
      out.bytes(text);
    } else {
      string(out, text);
    }
  }

  /** An array of such values. */
  static void array(Output out, List<byte[]> values) {
    char before = '[';
    for (byte[] value : values) {
      out.put(before);
      value(out, value);
      before = ',';
    }
    out.text(before == '[' ? "[]" : "]");
  }

  private static boolean isUtf8(byte[] text, int from, int to) {
    for (int at = from; at < to; ) {
      int length = text[at] >= 0 ? 1 : PatternBytes.sequence(text, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  private static void escape(Output out, byte[] text, int from, int to) {
    int plain = from;
    for (int at = from; at < to; at++) {
      int b = text[at];
      if ((b < 0 || b >= 0x20) && b != '"' && b != '\\') {
        continue;
      }
      out.bytes(text, plain, at);
      plain = at + 1;
      switch (b) {
        case '"' -> out.text("\\\"");
        case '\\' -> out.text("\\\\");
        case '\b' -> out.text("\\b");
        case '\f' -> out.text("\\f");
        case '\n' -> out.text("\\n");
        case '\r' -> out.text("\\r");
        case '\t' -> out.text("\\t");
        default -> {
          out.text("\\u00").put(Character.forDigit(b >> 4, 16));
          out.put(Character.forDigit(b & 15, 16));
        }
      }
    }
    out.bytes(text, plain, to);
  }
}
