package semlog.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A string to look for, some of its ASCII letters in either case.
 *
 * @param bytes letters of either case are lower case here
 * @param masks for each byte 0x20 when it is a letter of either case, else 0
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
      sum += 260 - Frequency.rank(bytes[i] & 0xff);
    }
    return bytes.length == 1 ? sum / 4 : sum;
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

  /** A literal in the making, from sets of characters. */
  static final class Builder {

    private byte[] bytes = new byte[16];
    private byte[] masks = new byte[16];
    private int length;
    private boolean kelvin;
    private boolean longS;

    int length() {
      return length;
    }

    /** Appends a character; false when the set is more than one up to case. */
    boolean append(CodeSet set) {
      int single = set.single();
      if (single >= CodeSet.RAW) {
        put((byte) (single - CodeSet.RAW), 0);
        return true;
      }
      if (single >= 0) {
        for (byte b : Character.toString(single).getBytes(StandardCharsets.UTF_8)) {
          put(b, 0);
        }
        return true;
      }
      int upper = set.isEmpty() ? 0 : set.first(0);
      boolean letter = upper >= 'A' && upper <= 'Z' && set.equals(Folding.close(CodeSet.of(upper)));
      if (letter) {
        put((byte) (upper | 0x20), 0x20);
        kelvin |= upper == 'K';
        longS |= upper == 'S';
      }
      return letter;
    }

    private void put(byte b, int mask) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
        masks = Arrays.copyOf(masks, length * 2);
      }
      bytes[length] = b;
      masks[length++] = (byte) mask;
    }

    /** Whether {@link #anyOf} is one literal that says it all. */
    boolean isSingle() {
      return !kelvin && !longS;
    }

    /** The literal, and the two characters outside ASCII that may stand for its k or s. */
    List<Literal> anyOf() {
      List<Literal> all = new ArrayList<>();
      all.add(new Literal(Arrays.copyOf(bytes, length), Arrays.copyOf(masks, length)));
      if (kelvin) {
        all.add(plain("\u212a"));
      }
      if (longS) {
        all.add(plain("\u017f"));
      }
      return all;
    }

    private static Literal plain(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return new Literal(utf8, new byte[utf8.length]);
    }
  }
}
