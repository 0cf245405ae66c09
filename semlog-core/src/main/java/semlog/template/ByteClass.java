package semlog.template;

import semlog.bytes.EightBytes;

/** What a byte can be for the tokenizer. */
final class ByteClass {
  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte MINUS = 3;
  static final byte QUOTE = 4;
  static final byte SLASH = 5;
  static final byte BRACE = 6;

  static final byte BACKSLASH = 7;
  static final byte TAB = 8;
  static final byte APOSTROPHE = 9;

  /** A control byte: a line that holds one is kept whole, since markers use the same range. */
  static final byte CONTROL = 10;

  static final byte[] OF = new byte[256];

  private static final boolean[] HEX = new boolean[256];
  private static final long HIGH_BITS = EightBytes.all(0x80);
  private static final long LOW_BITS = EightBytes.all(0x7f);
  private static final long SMALL = EightBytes.all(0x20);
  private static final long FROM_A = EightBytes.all(0x80 - 'a');
  private static final long BEYOND_Z = EightBytes.all(0x80 - 'z' - 1);

  static {
    for (int b = 0; b < 256; b++) {
      OF[b] = classify(b);
    }
    for (char c : "0123456789abcdefABCDEF".toCharArray()) {
      HEX[c] = true;
    }
  }

  private ByteClass() {}

  static boolean isAlphanumeric(byte b) {
    int c = OF[b & 0xff];
    return c == LETTER || c == DIGIT;
  }

  static boolean isHex(byte b) {
    return HEX[b & 0xff];
  }

  /** Where the letters that begin at {@code from} end, {@code to} at most. */
  static int endOfLetters(byte[] bytes, int from, int to) {
    int at = from;
    for (; at < to && at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      long others = others(EightBytes.get(bytes, at));
      if (others != 0) {
        return Math.min(to, at + EightBytes.first(others));
      }
    }
    while (at < to && OF[bytes[at] & 0xff] == LETTER) {
      at++;
    }
    return Math.min(to, at);
  }

  /** The highest bit of each byte that is no letter. */
  private static long others(long eight) {
    long small = (eight & LOW_BITS) | SMALL;
    return ~(((small + FROM_A) ^ (small + BEYOND_Z)) | eight) & HIGH_BITS;
  }

  private static byte classify(int b) {
    if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0x80) {
      return LETTER;
    }
    if (b >= '0' && b <= '9') {
      return DIGIT;
    }
    if (b < 0x20 && b != '\t' && b != '\r' && b != 0x1b) {
      return CONTROL;
    }
    return switch (b) {
      case '-' -> MINUS;
      case '"' -> QUOTE;
      case '/' -> SLASH;
      case '{' -> BRACE;
      case '\\' -> BACKSLASH;
      case '\t' -> TAB;
      case '\'' -> APOSTROPHE;
      default -> SEPARATOR;
    };
  }
}
