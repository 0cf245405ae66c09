package semlog.pattern;

import java.util.Arrays;

/**
 * A string to look for, of which some bits may be otherwise: a letter in either case, a digit, any
 * byte.
 *
 * @param bytes those bits are set here
 * @param masks for each byte the bits that may be otherwise: 0 where it is known, 0x20 for a letter
 */
public record Literal(byte[] bytes, byte[] masks) {

  public Literal {
    if (bytes.length == 0 || bytes.length != masks.length) {
      throw new IllegalArgumentException("a string of one byte or more, and a mask for each");
    }
  }

  /** How rare it may be expected to be: the higher the rarer. */
  int worth() {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += 260 - rank(i);
    }
    return bytes.length == 1 ? sum / 4 : sum;
  }

  /** How frequent the most frequent of the bytes is that can stand at a place. */
  int rank(int at) {
    int mask = masks[at] & 0xff;
    int rank = 0;
    for (int other = mask; other >= 0; other = other == 0 ? -1 : (other - 1) & mask) {
      rank = Math.max(rank, Frequency.rank((bytes[at] & 0xff & ~mask) | other));
    }
    return rank;
  }

  /** Whether it stands at {@code at}, which has room for it. */
  boolean isAt(byte[] text, int at) {
    return isAt(text, at, 0, bytes.length);
  }

  /** Whether the part from one of its bytes to another stands at {@code at}, which has room. */
  public boolean isAt(byte[] text, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((text[at + i - from] | masks[i]) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the byte at a place can be this one. */
  public boolean mayBe(int at, int b) {
    return (b | (masks[at] & 0xff)) == (bytes[at] & 0xff);
  }

  /** Whether the byte at a place can be one of some. */
  public boolean mayBe(int at, boolean[] some) {
    int b = bytes[at] & 0xff;
    int mask = masks[at] & 0xff;
    int other = mask;
    while (!some[(b & ~mask) | other]) {
      if (other == 0) {
        return false;
      }
      other = (other - 1) & mask;
    }
    return true;
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal(var b, var m)
        && Arrays.equals(bytes, b)
        && Arrays.equals(masks, m);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + Arrays.hashCode(masks);
  }
}
