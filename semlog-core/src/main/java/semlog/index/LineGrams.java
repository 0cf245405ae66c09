package semlog.index;

import semlog.bytes.EightBytes;

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

  /** Eight bytes have so many grams. */
  private static final int STEP = Long.BYTES - BYTES + 1;

  /** Of so many eights it is known that they came before: most of a log did. */
  private static final int SEEN_BITS = 14;

  private final boolean[] numbers;

  private LineGrams(boolean[] numbers) {
    this.numbers = numbers;
  }

  /** The grams of a text, and those that go over the ends of its lines. */
  public static LineGrams of(byte[] text, int length) {
    boolean[] numbers = new boolean[1 << BITS];
    long[] seen = new long[1 << SEEN_BITS];
    long small = EightBytes.all(CASE);
    int at = 0;
    for (; at <= length - Long.BYTES; at += STEP) {
      long eight = EightBytes.get(text, at) | small;
      int place = (int) ((eight * HASH) >>> (Long.SIZE - SEEN_BITS));
      if (seen[place] != eight) {
        seen[place] = eight;
        add(eight, numbers);
      }
    }
    for (; at <= length - BYTES; at++) {
      numbers[number(gram(text, at))] = true;
    }
    return new LineGrams(numbers);
  }

  /** The grams of eight bytes; no loop, as this is half of what counting takes. */
  private static void add(long eight, boolean[] numbers) {
    numbers[number((int) eight)] = true;
    numbers[number((int) (eight >>> 8))] = true;
    numbers[number((int) (eight >>> 16))] = true;
    numbers[number((int) (eight >>> 24))] = true;
    numbers[number((int) (eight >>> 32))] = true;
    numbers[number((int) (eight >>> 40))] = true;
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
