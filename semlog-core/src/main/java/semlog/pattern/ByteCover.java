package semlog.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The least set of bytes that a {@link Literal} can ask for at one place and that holds all
 * characters of one byte in a set, but for line feeds, which no match holds.
 *
 * @param value the byte, with the mask's bits set
 * @param mask the bits that may be otherwise
 * @param beyond what characters of several bytes begin with, if the set has any; it may say less
 * @param exact whether these and no others are in the set
 */
record ByteCover(byte value, byte mask, Optional<Literal> beyond, boolean exact) {
  /** Any byte of a character of several. */
  private static final Literal HIGH = new Literal(new byte[] {-1}, new byte[] {0x7f});

  private static final int ASCII = 0x80;
  private static final int BYTES = 0x100;

  /** The cover of a set; empty if that has no characters of one byte. */
  static Optional<ByteCover> of(CodeSet set) {
    int all = 0;
    int common = -1;
    int members = 0;
    for (int b = 0; b < BYTES; b++) {
      if (b != '\n' && set.contains(b < ASCII ? b : CodeSet.RAW + b)) {
        all |= b;
        common &= b;
        members++;
      }
    }
    if (members == 0) {
      return Optional.empty();
    }
    int mask = all & ~common;
    boolean exact = members == 1 << Integer.bitCount(mask);
    return Optional.of(new ByteCover((byte) all, (byte) mask, beyond(set), exact));
  }

  private static Optional<Literal> beyond(CodeSet set) {
    Optional<Literal> only = Optional.empty();
    for (int range = 0; range < set.size(); range++) {
      int first = Math.max(ASCII, set.first(range));
      int last = Math.min(CodeSet.MAX_SCALAR, set.last(range));
      if (first < last || (first == last && only.isPresent())) {
        return Optional.of(HIGH);
      }
      if (first == last) {
        byte[] utf8 = Character.toString(first).getBytes(StandardCharsets.UTF_8);
        only = Optional.of(new Literal(utf8, new byte[utf8.length]));
      }
    }
    return only;
  }

  /** Whether it says little of its byte, so that no string should begin or end with it. */
  boolean isWide() {
    return isWide(mask);
  }

  static boolean isWide(byte mask) {
    return Integer.bitCount(mask & 0xff) > 1;
  }

  /** Whether it is a letter in either case, with no more than one character beyond. */
  boolean isLetter() {
    return mask == 0x20 && beyond.map(literal -> literal.masks()[0] == 0).orElse(true);
  }
}
