package semlog.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import semlog.bytes.EightBytes;
import semlog.value.Ascii;

/** Where quoted strings, paths and URLs end, and which quoted strings are values of their own. */
final class QuotedText {
  private static final byte[][] MESSAGE_KEYS =
      Stream.of("msg", "message", "log", "text", "err", "error")
          .map(key -> key.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);
  private static final int LONGEST_METHOD = 9;
  private static final int LONGEST_NAME = 48;
  private static final int MOST_DIGITS = 2;

  private static final boolean[] ENDS_PATH = new boolean[256];

  /** In a sum over a name, what a letter and a sign that no name has count; a digit counts one. */
  private static final int LETTER = 1 << 8;

  private static final int NO_NAME = 1 << 16;
  private static final int[] NAME_SIGNS = new int[256];
  private static final boolean[] ENDS_MESSAGE_KEY = new boolean[256];
  private static final boolean[] PATH_BORDER = new boolean[256];

  static {
    for (byte[] key : MESSAGE_KEYS) {
      byte last = key[key.length - 1];
      ENDS_MESSAGE_KEY[last] = true;
      ENDS_MESSAGE_KEY[last & ~0x20] = true;
    }
    for (char c : " ='\"([:\t,<".toCharArray()) {
      PATH_BORDER[c] = true;
    }
    for (int c = 0; c < NAME_SIGNS.length; c++) {
      NAME_SIGNS[c] =
          switch (ByteClass.OF[c]) {
            case ByteClass.DIGIT -> 1;
            case ByteClass.LETTER -> LETTER;
            case ByteClass.CONTROL, ByteClass.BACKSLASH, ByteClass.SLASH -> NO_NAME;
            default -> 0;
          };
    }
    for (char c = 0; c < ENDS_PATH.length; c++) {
      ENDS_PATH[c] =
          ByteClass.OF[c] == ByteClass.CONTROL || " \t\r\"'<>()[]{},;|\\\u001b".indexOf(c) >= 0;
    }
  }

  /** Lines that were an indented text have so many blanks where it had ends of lines. */
  private static final int WIDEST_INDENT = 16;

  private static final String TAG_SIGNS = "_-.:";
  private static final byte[] NAME_IS = " Name=".getBytes(StandardCharsets.US_ASCII);

  private QuotedText() {}

  /** Whether a brace is followed by a quote, with or without blanks between them. */
  static boolean opensJson(byte[] bytes, int brace, int end) {
    int limit = Math.min(end, brace + WIDEST_INDENT);
    int at = brace + 1;
    while (at < limit && bytes[at] == ' ') {
      at++;
    }
    return at < end && bytes[at] == '"';
  }

  /** The place of the closing quote, or -1. */
  static int close(byte[] bytes, int start, int end, byte quote) {
    int at = start;
    while (at < end) {
      at = EightBytes.indexOfEither(bytes, at, end, quote, (byte) '\\');
      if (at < end && bytes[at] == quote) {
        return at;
      }
      at += 2;
    }
    return -1;
  }

  /**
   * Where a string within a string closes: at the escape of an unescaped quotation mark, or at an
   * apostrophe; -1 if it does not.
   */
  static int closeEscaped(byte[] bytes, int start, int end, byte quote) {
    int at = start;
    while (at < end) {
      if (bytes[at] == quote) {
        return at;
      }
      if (bytes[at] != '\\' || at + 1 >= end) {
        at++;
      } else if (bytes[at + 1] == quote) {
        return at;
      } else if (bytes[at + 1] == '\\' && at + 2 < end) {
        at += bytes[at + 2] == '\\' ? 4 : 3;
      } else {
        at += 2;
      }
    }
    return -1;
  }

  /** Whether a colon follows the string that was closed before {@code after}. */
  static boolean isKey(byte[] bytes, int after, int end) {
    int at = after;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    return at < end && bytes[at] == ':';
  }

  /** Whether a key is short and has letters and few digits, as names have. */
  static boolean isName(byte[] bytes, int start, int end) {
    if (end - start > LONGEST_NAME) {
      return false;
    }
    int signs = 0;
    for (int at = start; at < end; at++) {
      signs += NAME_SIGNS[bytes[at] & 0xff];
    }
    return signs < NO_NAME && signs >= LETTER && signs % LETTER <= MOST_DIGITS;
  }

  /** Whether the string is one word with a digit, as the names of things have that are many. */
  static boolean isNumberedName(byte[] bytes, int start, int end) {
    boolean digit = false;
    for (int at = start; at < end; at++) {
      int c = ByteClass.OF[bytes[at] & 0xff];
      if (bytes[at] == ' ' || c == ByteClass.BACKSLASH) {
        return false;
      }
      digit |= c == ByteClass.DIGIT;
    }
    return digit;
  }

  /** Whether the string is an object or array of JSON with its quotes escaped. */
  static boolean opensNested(byte[] bytes, int start, int close) {
    int at = start;
    while (at < close && (bytes[at] == '[' || bytes[at] == '{')) {
      at++;
    }
    return at > start && at + 1 < close && bytes[at] == '\\' && bytes[at + 1] == '"';
  }

  static boolean hasControl(byte[] bytes, int start, int end) {
    int at = start;
    while (at <= end - Long.BYTES && !EightBytes.anyBelow(EightBytes.get(bytes, at), ' ')) {
      at += Long.BYTES;
    }
    for (; at < end; at++) {
      if (ByteClass.OF[bytes[at] & 0xff] == ByteClass.CONTROL) {
        return true;
      }
    }
    return false;
  }

  /** Whether the string is to be read word by word, as its key says. */
  static boolean isMessage(byte[] bytes, int lineStart, int before) {
    int at = before;
    while (at >= lineStart && bytes[at] == ' ') {
      at--;
    }
    if (at < lineStart || (bytes[at] != '=' && bytes[at] != ':')) {
      return false;
    }
    at--;
    while (at >= lineStart && (bytes[at] == '"' || bytes[at] == ' ')) {
      at--;
    }
    if (at < lineStart || !ENDS_MESSAGE_KEY[bytes[at] & 0xff]) {
      return false;
    }
    for (byte[] key : MESSAGE_KEYS) {
      if (endsWith(bytes, lineStart, at, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(byte[] bytes, int lineStart, int last, byte[] key) {
    int first = last - key.length + 1;
    if (first < lineStart || (first > lineStart && ByteClass.isAlphanumeric(bytes[first - 1]))) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if ((bytes[first + i] | 0x20) != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the string is an HTTP request line. */
  static boolean isRequest(byte[] bytes, int start, int close) {
    int at = start;
    while (at < close && at - start < LONGEST_METHOD && bytes[at] >= 'A' && bytes[at] <= 'Z') {
      at++;
    }
    if (at - start < 3 || at >= close || bytes[at] != ' ') {
      return false;
    }
    int space = lastSpace(bytes, at, close);
    return close - space > 5
        && bytes[space + 1] == 'H'
        && bytes[space + 2] == 'T'
        && bytes[space + 5] == '/';
  }

  /** The last space in a range, or {@code from} if there is no other. */
  static int lastSpace(byte[] bytes, int from, int to) {
    int at = to - 1;
    while (at > from && bytes[at] != ' ') {
      at--;
    }
    return at;
  }

  /**
   * Where a path or URL ends: before white space, quotes, brackets and trailing punctuation; -1 if
   * a control byte is in the way.
   */
  static int endOfPath(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && !ENDS_PATH[bytes[at] & 0xff]) {
      at++;
    }
    if (at < end && ByteClass.OF[bytes[at] & 0xff] == ByteClass.CONTROL) {
      return -1;
    }
    while (at > start && isTrailing(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /** Where the path ends that has a line's number behind it, {@code main.go:12}; or {@code end}. */
  static int beforeLineNumber(byte[] bytes, int start, int end) {
    int digits = end;
    while (digits > start && Ascii.isDigit(bytes[digits - 1])) {
      digits--;
    }
    int colon = digits - 1;
    if (digits == end || colon <= start || bytes[colon] != ':') {
      return end;
    }
    int ending = colon;
    while (ending > start && Ascii.isLetter(bytes[ending - 1])) {
      ending--;
    }
    boolean file = ending < colon && ending > start && bytes[ending - 1] == '.';
    return file ? colon : end;
  }

  private static boolean isTrailing(byte b) {
    return b == ':' || b == '.' || b == '!' || b == '?';
  }

  /** Whether a path may begin behind this byte. */
  static boolean isPathBorder(byte b) {
    return PATH_BORDER[b & 0xff];
  }

  /** Whether a name of an element begins here and {@code >} follows it. */
  static boolean isTag(byte[] bytes, int start, int end) {
    int limit = Math.min(end, start + LONGEST_NAME);
    int at = start;
    while (at < limit
        && (ByteClass.isAlphanumeric(bytes[at]) || TAG_SIGNS.indexOf(bytes[at]) >= 0)) {
      at++;
    }
    return at > start && at < limit && bytes[at] == '>';
  }

  /** Whether a string is the name that an element says, {@code <Data Name="IpAddress">}. */
  static boolean isNameOfElement(byte[] bytes, int from, int quote, int close, int end) {
    int name = quote - NAME_IS.length;
    return name > from
        && close + 1 < end
        && bytes[close + 1] == '>'
        && Arrays.equals(bytes, name, quote, NAME_IS, 0, NAME_IS.length);
  }
}
