package semlog.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A literal in the making, from sets of characters that follow one another, and what a match holds
 * in its place where one of them has several bytes.
 */
final class LiteralRun {
  private static final int LONGEST = 256;
  private static final int MOST_OTHERS = 16;

  /**
   * What a match holds if it is otherwise from a place on.
   *
   * @param at how many bytes before it are alike
   */
  private record Other(int at, Literal literal) {}

  private final boolean free;
  private final byte[] bytes = new byte[LONGEST + Character.BYTES * 2];
  private final byte[] masks = new byte[bytes.length];

  /** For each byte whether its character is one of what the literal says there, and no other. */
  private final boolean[] exact = new boolean[bytes.length];

  private final List<Other> others = new ArrayList<>();
  private int length;

  /**
   * Begins with nothing.
   *
   * @param free whether any set of characters may stand between others, and not only such that are
   *     one up to case or few bits
   */
  LiteralRun(boolean free) {
    this.free = free;
  }

  boolean isFull() {
    return length >= LONGEST;
  }

  /** Appends a character; false when too little is known of it. */
  boolean append(CodeSet set) {
    int single = set.single();
    if (single < 0) {
      return ByteCover.of(set).filter(this::append).isPresent();
    }
    byte[] utf8 =
        single >= CodeSet.RAW
            ? new byte[] {(byte) (single - CodeSet.RAW)}
            : Character.toString(single).getBytes(StandardCharsets.UTF_8);
    for (byte b : utf8) {
      put(b, (byte) 0, true);
    }
    return true;
  }

  private boolean append(ByteCover cover) {
    boolean says = cover.exact() && cover.beyond().isEmpty();
    if (!says && !cover.isLetter() && !free) {
      return false;
    }
    if ((length == 0 && cover.isWide()) || others.size() == MOST_OTHERS) {
      return false;
    }
    cover.beyond().ifPresent(literal -> others.add(new Other(length, literal)));
    put(cover.value(), cover.mask(), says);
    return true;
  }

  private void put(byte b, byte mask, boolean says) {
    bytes[length] = b;
    masks[length] = mask;
    exact[length++] = says;
  }

  /** What a match holds; nothing if that may be anything. */
  List<Required> required() {
    int whole = length;
    while (length > 0 && ByteCover.isWide(masks[length - 1])) {
      length--;
    }
    if (length == 0) {
      return List.of();
    }
    List<Literal> anyOf = new ArrayList<>();
    anyOf.add(literal(0, length));
    for (Other other : others) {
      if (other.at() < length) {
        Literal literal = free ? behind(other.at(), other.literal()) : other.literal();
        if (!anyOf.contains(literal)) {
          anyOf.add(literal);
        }
      }
    }
    List<Literal> pieces = pieces();
    boolean says = pieces.size() == 1 && pieces.getFirst().length() == whole;
    return List.of(new Required(anyOf, says, says ? List.of() : pieces));
  }

  /** The parts that are known exactly. */
  private List<Literal> pieces() {
    List<Literal> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= length; at++) {
      if (at == length || !exact[at]) {
        if (from < at) {
          pieces.add(literal(from, at));
        }
        from = at + 1;
      }
    }
    return pieces;
  }

  /** A literal, and before it the bytes up to a place. */
  private Literal behind(int to, Literal last) {
    byte[] joined = Arrays.copyOf(bytes, to + last.length());
    byte[] joinedMasks = Arrays.copyOf(masks, joined.length);
    System.arraycopy(last.bytes(), 0, joined, to, last.length());
    System.arraycopy(last.masks(), 0, joinedMasks, to, last.length());
    return new Literal(joined, joinedMasks);
  }

  private Literal literal(int from, int to) {
    return new Literal(Arrays.copyOfRange(bytes, from, to), Arrays.copyOfRange(masks, from, to));
  }
}
