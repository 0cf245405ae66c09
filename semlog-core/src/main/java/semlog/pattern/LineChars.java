package semlog.pattern;

import java.nio.charset.StandardCharsets;

/** The characters of a line for {@code java.util.regex}, each look at one of which is a step. */
final class LineChars implements CharSequence {
  /** What a search takes that may not go on. */
  static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("too many steps", null, false, false);
    }
  }

  private final String text;
  private final long mostSteps;

  /** Where each char begins, relative to the line; empty where chars are bytes. */
  private final int[] places;

  private long steps;

  /**
   * The characters of bytes {@code from} to {@code to}; a byte that is no UTF-8 is as {@link
   * PatternBytes} has it.
   */
  LineChars(byte[] line, int from, int to, long mostSteps) {
    this.mostSteps = mostSteps;
    boolean ascii = true;
    for (int at = from; at < to; at++) {
      ascii &= line[at] >= 0;
    }
    text =
        ascii
            ? new String(line, from, to - from, StandardCharsets.ISO_8859_1)
            : PatternBytes.decode(line, from, to);
    places = ascii ? new int[0] : places(text);
  }

  private static int[] places(String text) {
    int[] places = new int[text.length() + 1];
    int place = 0;
    for (int i = 0; i < text.length(); i++) {
      places[i] = place;
      char c = text.charAt(i);
      place += Character.isHighSurrogate(c) ? 0 : length(c, i > 0 && isPair(text, i));
    }
    places[text.length()] = place;
    return places;
  }

  private static boolean isPair(String text, int low) {
    return Character.isSurrogatePair(text.charAt(low - 1), text.charAt(low));
  }

  /** Bytes of a char: four for the second of a pair, one for a byte that is no UTF-8. */
  private static int length(char c, boolean pair) {
    if (Character.isLowSurrogate(c)) {
      return pair ? 4 : 1;
    }
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  /** Where a char begins, in bytes from the start of the line. */
  int place(int index) {
    return places.length == 0 ? index : places[index];
  }

  /** The first char that begins at a place or behind it. */
  int index(int place) {
    if (places.length == 0) {
      return place;
    }
    int index = 0;
    while (index + 1 < places.length && places[index] < place) {
      index++;
    }
    return index;
  }

  @Override
  public char charAt(int index) {
    if (++steps > mostSteps) {
      throw new TooManySteps();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}
