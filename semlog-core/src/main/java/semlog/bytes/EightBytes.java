package semlog.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, as a number whose lowest byte comes first. */
public final class EightBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = all(1);
  private static final long HIGH_BITS = all(0x80);

  private EightBytes() {}

  /** One byte eight times. */
  public static long all(int each) {
    return (each & 0xff) * 0x0101010101010101L;
  }

  public static long get(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  public static void put(byte[] bytes, int at, long eight) {
    LONGS.set(bytes, at, eight);
  }

  /** The first place of a byte, or {@code to}. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long all = all(wanted);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long found = zeros(get(bytes, at) ^ all);
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** The first place of one of two bytes, or {@code to}. */
  public static int indexOfEither(byte[] bytes, int from, int to, byte one, byte other) {
    long ones = all(one);
    long others = all(other);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long eight = get(bytes, at);
      long found = zeros(eight ^ ones) | zeros(eight ^ others);
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < to && bytes[at] != one && bytes[at] != other) {
      at++;
    }
    return at;
  }

  /** The first byte less than {@code bound}, unsigned and at most 128, or {@code to}. */
  public static int indexOfBelow(byte[] bytes, int from, int to, int bound) {
    long all = all(bound);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long eight = get(bytes, at);
      long found = (eight - all) & ~eight & HIGH_BITS;
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < to && (bytes[at] & 0xff) >= bound) {
      at++;
    }
    return at;
  }

  /** A hash that nobody keeps: every bit depends on all bytes. */
  public static long hash(byte[] bytes, int from, int to) {
    long hash = (to - from) * 0x9E3779B97F4A7C15L;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = (hash ^ get(bytes, at)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 32;
    }
    hash = (hash ^ rest(bytes, at, to)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 29;
  }

  /** Less than eight bytes as a number. */
  private static long rest(byte[] bytes, int from, int to) {
    if (from <= bytes.length - Long.BYTES) {
      return get(bytes, from) & ~(-1L << ((to - from) * Byte.SIZE));
    }
    long rest = 0;
    for (int at = to - 1; at >= from; at--) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xff);
    }
    return rest;
  }

  /**
   * Copies bytes, of which the simple compiler copies few fast so; what is behind them in the
   * target, up to fifteen bytes, may be written over.
   */
  public static void copy(byte[] source, int from, byte[] target, int at, int length) {
    int most = 2 * Long.BYTES;
    if (length <= most && from <= source.length - most && at <= target.length - most) {
      put(target, at, get(source, from));
      put(target, at + Long.BYTES, get(source, from + Long.BYTES));
    } else {
      System.arraycopy(source, from, target, at, length);
    }
  }

  /** Whether two runs of bytes are the same; short ones the simple compiler compares fast so. */
  public static boolean equal(byte[] one, int at, byte[] other, int otherAt, int length) {
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      if (get(one, at + i) != get(other, otherAt + i)) {
        return false;
      }
    }
    if (i > 0) {
      int last = length - Long.BYTES;
      return get(one, at + last) == get(other, otherAt + last);
    }
    while (i < length && one[at + i] == other[otherAt + i]) {
      i++;
    }
    return i == length;
  }

  /** Whether a byte is less than {@code bound}, all of them unsigned; the bound is at most 128. */
  public static boolean anyBelow(long eight, int bound) {
    return ((eight - all(bound)) & ~eight & HIGH_BITS) != 0;
  }

  /**
   * The first byte with a bit, where no byte has another than its highest. By multiplication, as
   * the simple compiler counts no zeros.
   */
  public static int first(long highBits) {
    return (int) ((((highBits & -highBits) >>> 7) * 0x0001020304050607L) >>> 56);
  }

  /** Whether no byte has its highest bit. */
  public static boolean isAscii(byte[] bytes, int from, int to) {
    int at = from;
    long any = 0;
    for (; at + 8 <= to; at += 8) {
      any |= get(bytes, at);
    }
    for (; at < to; at++) {
      any |= bytes[at];
    }
    return (any & HIGH_BITS) == 0;
  }

  /** Zero if no byte is zero, else its lowest bit is of the first that is. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }
}
