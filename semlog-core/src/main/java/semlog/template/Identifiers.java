package semlog.template;

import semlog.bytes.EightBytes;

/** The fixed shapes of UUIDs, MAC addresses and hexadecimal numbers. */
final class Identifiers {
  static final int UUID_LENGTH = 36;
  static final int MAC_LENGTH = 17;
  private static final int FIRST_HYPHEN = 8;

  /** Most generated names have so many letters and digits. */
  static final int GENERATED_LENGTH = 5;

  /** A register of 32 bits, which may have letters alone: {@code ffffffff}. */
  static final int REGISTER_LENGTH = 8;

  private static final boolean[] SPEECHLESS = new boolean[256];

  static {
    for (char c : "bcdfghjklmnpqrstvwxz2456789".toCharArray()) {
      SPEECHLESS[c] = true;
    }
  }

  private Identifiers() {}

  static boolean isUuid(byte[] bytes, int start, int end) {
    return isHexWith(bytes, start, end, UUID_LENGTH, '-')
        && bytes[start + 8] == '-'
        && bytes[start + 13] == '-'
        && bytes[start + 18] == '-'
        && bytes[start + 23] == '-'
        && count(bytes, start, UUID_LENGTH, '-') == 4;
  }

  static boolean isMac(byte[] bytes, int start, int end) {
    return isPairs(bytes, start, end, ':')
        && (start + MAC_LENGTH == end || bytes[start + MAC_LENGTH] != ':');
  }

  /** The same joined by hyphens; a letter must show that these are no parts of a date. */
  static boolean isHyphenMac(byte[] bytes, int start, int end) {
    if (!isPairs(bytes, start, end, '-')) {
      return false;
    }
    boolean letter = false;
    for (int i = start; i < start + MAC_LENGTH; i++) {
      letter |= ByteClass.OF[bytes[i] & 0xff] == ByteClass.LETTER;
    }
    return letter && (start + MAC_LENGTH == end || bytes[start + MAC_LENGTH] != '-');
  }

  /** Six pairs of hexadecimal digits. */
  private static boolean isPairs(byte[] bytes, int start, int end, char separator) {
    if (!isHexWith(bytes, start, end, MAC_LENGTH, separator)
        || count(bytes, start, MAC_LENGTH, separator) != 5) {
      return false;
    }
    for (int i = 2; i < MAC_LENGTH; i += 3) {
      if (bytes[start + i] != separator) {
        return false;
      }
    }
    return true;
  }

  /** Whether letters alone are hexadecimal digits. */
  static boolean isHexWord(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && ByteClass.isHex(bytes[at])) {
      at++;
    }
    return at == end;
  }

  /** Whether the run is {@code 0x} and hexadecimal digits. */
  static boolean isPrefixedHex(byte[] bytes, int start, int end) {
    if (bytes[start] != '0' || end - start <= 2 || (bytes[start + 1] | 0x20) != 'x') {
      return false;
    }
    for (int i = start + 2; i < end; i++) {
      if (!ByteClass.isHex(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the run behind a hyphen is of letters and digits that can't form words: no vowels, and
   * no digits that look like one. Kubernetes gives such names to what it makes many of.
   */
  static boolean isGenerated(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length != GENERATED_LENGTH && (length < 8 || length > 10)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!SPEECHLESS[bytes[i] & 0xff]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a UUID or a generated name is part of a path: what other lines mention too, so that it
   * should be a slot of its own.
   */
  static boolean isAnyIn(byte[] path, int start, int end) {
    int hyphen = EightBytes.indexOf(path, start, end, (byte) '-');
    while (hyphen < end) {
      int uuid = hyphen - FIRST_HYPHEN;
      if ((uuid >= start && isUuid(path, uuid, end)) || isGeneratedName(path, hyphen + 1, end)) {
        return true;
      }
      hyphen = EightBytes.indexOf(path, hyphen + 1, end, (byte) '-');
    }
    return false;
  }

  private static boolean isGeneratedName(byte[] path, int start, int end) {
    int stop = start + GENERATED_LENGTH;
    return stop <= end
        && isGenerated(path, start, stop)
        && (stop == end || !ByteClass.isAlphanumeric(path[stop]));
  }

  private static boolean isHexWith(byte[] bytes, int start, int end, int length, char separator) {
    if (end - start < length) {
      return false;
    }
    for (int i = start; i < start + length; i++) {
      if (bytes[i] != separator && !ByteClass.isHex(bytes[i])) {
        return false;
      }
    }
    return start + length == end || !ByteClass.isAlphanumeric(bytes[start + length]);
  }

  private static int count(byte[] bytes, int start, int length, char separator) {
    int count = 0;
    for (int i = start; i < start + length; i++) {
      count += bytes[i] == separator ? 1 : 0;
    }
    return count;
  }
}
