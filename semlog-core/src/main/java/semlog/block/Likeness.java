package semlog.block;

import semlog.bytes.BitLength;
import semlog.column.Memory;

/** How well the values of a column are foretold by keys, and by themselves. */
final class Likeness {
  private Likeness() {}

  /** Bits of the values above the least, or of their differences, whichever are fewer. */
  static long ownBits(long[] own) {
    long least = Long.MAX_VALUE;
    for (long value : own) {
      least = Math.min(least, value);
    }
    long plain = 0;
    long delta = 0;
    for (int i = 0; i < own.length; i++) {
      plain += bits(own[i] - least);
      delta += i == 0 ? 0 : bits(own[i] - own[i - 1]);
    }
    return Math.min(plain, delta);
  }

  /** Bits of the differences between values and keys, or of what those change by. */
  static long differenceBits(long[] own, long[] keys) {
    long sum = 0;
    long delta = 0;
    for (int i = 0; i < own.length; i++) {
      sum += bits(own[i] - keys[i]);
      delta += i == 0 ? 0 : bits(own[i] - keys[i] - own[i - 1] + keys[i - 1]);
    }
    return Math.min(sum, delta);
  }

  private static int bits(long value) {
    return BitLength.of((value << 1) ^ (value >> 63));
  }

  /** How many values are the same as the one before. */
  static int repeats(long[] own) {
    int repeats = 0;
    for (int i = 1; i < own.length; i++) {
      repeats += own[i] == own[i - 1] ? 1 : 0;
    }
    return repeats;
  }

  /** How many values are those that stood last with the same two keys. */
  static int recalled(long[] own, long[] with, long[] keys, Memory memory) {
    memory.clear();
    int hits = 0;
    for (int i = 0; i < own.length; i++) {
      hits += memory.replace(with[i] * 31 + keys[i], own[i]) == own[i] ? 1 : 0;
    }
    return hits;
  }
}
