package semlog.sigma;

import java.util.Arrays;

/** A text without its case, in an array that is used again for the next. */
final class Folded {
  private static final int ASCII = 0x80;
  private static final int CASE = 'a' - 'A';

  private char[] chars = new char[256];
  private int length;

  /** The characters of a text. */
  static char[] of(String text) {
    Folded folded = new Folded();
    folded.set(text);
    return Arrays.copyOf(folded.chars, folded.length);
  }

  void set(String text) {
    length = text.length();
    if (chars.length < length) {
      chars = new char[length * 2];
    }
    text.getChars(0, length, chars, 0);
    int any = 0;
    for (int i = 0; i < length; i++) {
      int c = chars[i];
      any |= c;
      chars[i] = (char) (c + ((c >= 'A' ? 1 : 0) & (c <= 'Z' ? 1 : 0)) * CASE);
    }
    if (any >= ASCII) {
      for (int i = 0; i < length; i++) {
        chars[i] = chars[i] < ASCII ? chars[i] : Texts.fold(chars[i]);
      }
    }
  }

  /** The characters, up to {@link #length()}. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** Whether a text that is within this stands here. */
  boolean isAt(int start, char[] text) {
    return Arrays.equals(chars, start, start + text.length, text, 0, text.length);
  }
}
