package semlog.pattern;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import semlog.bytes.EightBytes;

/**
 * Finds a literal by its two rarest bytes, eight places of the text at a time. Benchmark: {@code
 * scripts/bench} search rows.
 */
public final class LiteralFinder {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final Literal literal;
  private final int length;
  private final int first;
  private final int second;
  private final long firstByte;
  private final long secondByte;
  private final long firstMask;
  private final long secondMask;

  /** Finds one literal, in any text. */
  public LiteralFinder(Literal literal) {
    this.literal = literal;
    this.length = literal.bytes().length;
    this.first = rarest(literal, -1);
    this.second = length == 1 ? first : rarest(literal, first);
    this.firstByte = ONES * (literal.bytes()[first] & 0xff);
    this.secondByte = ONES * (literal.bytes()[second] & 0xff);
    this.firstMask = ONES * (literal.masks()[first] & 0xff);
    this.secondMask = ONES * (literal.masks()[second] & 0xff);
  }

  private static int rarest(Literal literal, int but) {
    int best = -1;
    for (int i = 0; i < literal.bytes().length; i++) {
      if (i != but && (best < 0 || literal.rank(i) < literal.rank(best))) {
        best = i;
      }
    }
    return best;
  }

  /** The first place from {@code from} on where the literal stands before {@code to}, or -1. */
  public int find(byte[] text, int from, int to) {
    int last = to - length;
    int at = from;
    for (; at <= last - 7; at += 8) {
      long a = ((long) LONG.get(text, at + first) | firstMask) ^ firstByte;
      long b = ((long) LONG.get(text, at + second) | secondMask) ^ secondByte;
      long either = a | b;
      long hits = (either - ONES) & ~either & TOPS;
      while (hits != 0) {
        int place = at + EightBytes.first(hits);
        if (literal.isAt(text, place)) {
          return place;
        }
        hits &= hits - 1;
      }
    }
    for (; at <= last; at++) {
      if (literal.isAt(text, at)) {
        return at;
      }
    }
    return -1;
  }
}
