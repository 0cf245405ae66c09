package semlog.index;

/**
 * Which <em>grams</em> the lines of a block have: three bytes that follow one another, capital
 * letters taken as small ones. A few more may be set that no line has.
 */
public final class LineGrams {
  /** Grams have numbers of so many bits; several share one. */
  static final int BITS = 16;

  /** Bits of a byte in which it may differ. */
  static final int CASE = 0x20;

  private static final int BYTES = 3;
  private static final int SMALL = 0x202020;
  private static final int MASK = 0xFFFFFF;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private final boolean[] numbers;

  private LineGrams(boolean[] numbers) {
    this.numbers = numbers;
  }

  /** The grams of a text, and those that go over the ends of its lines. */
  public static LineGrams of(byte[] text, int length) {
    boolean[] numbers = new boolean[1 << BITS];
    int gram = length < BYTES ? 0 : gram(text, 0) << Byte.SIZE;
    for (int at = BYTES - 1; at < length; at++) {
      gram = gram >>> Byte.SIZE | (text[at] & 0xff) << ((BYTES - 1) * Byte.SIZE);
      numbers[number(gram)] = true;
    }
    return new LineGrams(numbers);
  }

  /** Whether a gram of this number may be there. */
  boolean has(int number) {
    return numbers[number];
  }

  /** The numbers of the grams of a string; none if it is shorter than one. */
  static int[] numbers(byte[] string) {
    int[] numbers = new int[Math.max(0, string.length - BYTES + 1)];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = number(gram(string, at));
    }
    return numbers;
  }

  private static int gram(byte[] text, int at) {
    return (text[at] & 0xff) | (text[at + 1] & 0xff) << 8 | (text[at + 2] & 0xff) << 16;
  }

  /** The number of the gram in the low three bytes. */
  private static int number(int gram) {
    return (int) ((((gram | SMALL) & MASK) * HASH) >>> (Long.SIZE - BITS));
  }
}
