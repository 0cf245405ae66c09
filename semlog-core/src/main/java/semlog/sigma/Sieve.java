package semlog.sigma;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import semlog.bytes.EightBytes;

/**
 * Tells of JSON as it stands in a file that none of some texts is in its strings, without reading
 * them. Of each text seven characters that stand for themselves in JSON are chosen; wherever they
 * are, they cover one of every fourth places, where the next four characters are looked up. What
 * looks right is compared. Benchmark: {@code scripts/bench sigma}.
 */
final class Sieve {
  private static final int GRAM = 4;
  private static final int WINDOW = 2 * GRAM - 1;
  private static final int LEAST_BITS = 10;
  private static final int MOST_BITS = 16;
  private static final int NONE = -1;

  /** Makes letters small; what else it makes alike is told apart when it is compared. */
  private static final long SMALL = EightBytes.all(0x20);

  /** Of each text the longest part of characters that stand for themselves. */
  private final byte[][] parts;

  /** For each hash of four characters the first window that has them, and for each the next. */
  private final int[] heads;

  private final int[] nexts;
  private final int[] grams;

  /** Which part a place of a window is of, and where in it. */
  private final int[] partOf;

  private final int[] placeOf;
  private final int shift;

  private Sieve(byte[][] parts) {
    this.parts = parts;
    int count = parts.length * GRAM;
    int bits =
        Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(count) + 4, LEAST_BITS, MOST_BITS);
    shift = Integer.SIZE - bits;
    heads = new int[1 << bits];
    nexts = new int[count];
    grams = new int[count];
    partOf = new int[count];
    placeOf = new int[count];
    Arrays.fill(heads, NONE);
    int number = 0;
    for (int part = 0; part < parts.length; part++) {
      int window = rarest(parts[part]);
      for (int place = window; place < window + GRAM; place++) {
        grams[number] = gram(parts[part], place) | (int) SMALL;
        int hash = hash(grams[number]);
        partOf[number] = part;
        placeOf[number] = place;
        nexts[number] = heads[hash];
        heads[hash] = number++;
      }
    }
  }

  /** A sieve for the texts of these needles, whatever their case; none when one is too short. */
  static Optional<Sieve> of(Stream<Needle> needles) {
    byte[][] parts = needles.map(needle -> plain(Folded.of(needle.text()))).toArray(byte[][]::new);
    return Arrays.stream(parts).anyMatch(part -> part.length < WINDOW)
        ? Optional.empty()
        : Optional.of(new Sieve(parts));
  }

  private static byte[] plain(char[] text) {
    int best = 0;
    int bestLength = 0;
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      length = isPlain(text[i]) ? length + 1 : 0;
      if (length > bestLength) {
        bestLength = length;
        best = i + 1 - length;
      }
    }
    byte[] part = new byte[bestLength];
    for (int i = 0; i < bestLength; i++) {
      part[i] = (byte) text[best + i];
    }
    return part;
  }

  /** Whether JSON may spell a character only as itself, unless by its number. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '/';
  }

  /** The window with the fewest letters, which are what there is most of. */
  private static int rarest(byte[] part) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int window = 0; window + WINDOW <= part.length; window++) {
      int letters = 0;
      for (int place = window; place < window + GRAM; place++) {
        for (int i = place; i < place + GRAM; i++) {
          letters += Character.isLetter(part[i]) ? 1 : 0;
        }
      }
      if (letters < fewest) {
        fewest = letters;
        best = window;
      }
    }
    return best;
  }

  private static int gram(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }

  private int hash(int gram) {
    return (gram * 0x9e37_79b9) >>> shift;
  }

  /** Whether one of the texts may be in these bytes, of which each stands for itself. */
  boolean mayHave(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = EightBytes.get(bytes, at) | SMALL;
      int first = heads[hash((int) eight)];
      int second = heads[hash((int) (eight >>> Integer.SIZE))];
      if ((first & second) != NONE
          && (has(first, (int) eight, bytes, at, from, to)
              || has(second, (int) (eight >>> Integer.SIZE), bytes, at + GRAM, from, to))) {
        return true;
      }
    }
    if (at + GRAM > to) {
      return false;
    }
    int last = gram(bytes, at) | (int) SMALL;
    return has(heads[hash(last)], last, bytes, at, from, to);
  }

  private boolean has(int first, int gram, byte[] bytes, int at, int from, int to) {
    for (int i = first; i != NONE; i = nexts[i]) {
      int start = at - placeOf[i];
      if (grams[i] == gram && start >= from && isAt(start, to, bytes, parts[partOf[i]])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(int start, int to, byte[] bytes, byte[] part) {
    if (start + part.length > to) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (Texts.fold((char) bytes[start + i]) != part[i]) {
        return false;
      }
    }
    return true;
  }
}
