package semlog.column;

import java.util.Arrays;

/** Numbers as they were decoded, each in as few bytes as all of them need. */
abstract sealed class Numbers {
  private static final long BYTE_RANGE = 1 << Byte.SIZE;
  private static final long INT_RANGE = 1L << Integer.SIZE;

  private final int size;

  private Numbers(int size) {
    this.size = size;
  }

  /** A copy of the first numbers of an array. */
  static Numbers of(long[] values, int size) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      if (value < least) {
        least = value;
      }
      if (value > most) {
        most = value;
      }
    }
    return between(least, most, values, size);
  }

  /** The same, of which the least and the largest are known. */
  private static Numbers between(long least, long most, long[] values, int size) {
    long range = most - least;
    if (size == 0 || range == 0) {
      return constant(least, size);
    }
    if (range > 0 && range < BYTE_RANGE) {
      return new Bytes(least, bytes(values, size, least));
    }
    if (range > 0 && range < INT_RANGE) {
      return ints(values, size, least);
    }
    return over(Arrays.copyOf(values, size));
  }

  private static byte[] bytes(long[] values, int size, long least) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (values[i] - least);
    }
    return bytes;
  }

  private static Numbers ints(long[] values, int size, long least) {
    long base = least - Integer.MIN_VALUE;
    int[] ints = new int[size];
    for (int i = 0; i < size; i++) {
      ints[i] = (int) (values[i] - base);
    }
    return new Ints(base, ints);
  }

  static Numbers constant(long value, int size) {
    return new Constant(value, size);
  }

  /** Numbers from 0 to 255; the array becomes their own. */
  static Numbers over(byte[] values) {
    return new Bytes(0, values);
  }

  /** The array becomes their own. */
  static Numbers over(int[] values) {
    return new Ints(0, values);
  }

  /** The array stays the caller's, who may change the numbers. */
  static Numbers over(long[] values) {
    return new Longs(0, values);
  }

  int size() {
    return size;
  }

  abstract long get(int row);

  /** Writes all of them to an array. */
  abstract void copyTo(long[] target);

  /** Writes all of them to an array; for one that no int holds the greatest that it does. */
  abstract void copyTo(int[] target);

  private static int narrow(long value) {
    return value == (int) value ? (int) value : Integer.MAX_VALUE;
  }

  /** Whether one lies between two numbers, both included. */
  boolean hasBetween(long least, long most) {
    for (int row = 0; row < size; row++) {
      long value = get(row);
      if (value >= least && value <= most) {
        return true;
      }
    }
    return false;
  }

  /** Each of them and a distance, modulo 2^64. */
  abstract Numbers plus(long distance);

  static final class Constant extends Numbers {
    private final long value;

    Constant(long value, int size) {
      super(size);
      this.value = value;
    }

    @Override
    long get(int row) {
      return value;
    }

    @Override
    void copyTo(long[] target) {
      Arrays.fill(target, 0, size(), value);
    }

    @Override
    void copyTo(int[] target) {
      Arrays.fill(target, 0, size(), narrow(value));
    }

    @Override
    Numbers plus(long distance) {
      return new Constant(value + distance, size());
    }
  }

  static final class Bytes extends Numbers {
    final long base;
    final byte[] values;

    Bytes(long base, byte[] values) {
      super(values.length);
      this.base = base;
      this.values = values;
    }

    @Override
    long get(int row) {
      return base + (values[row] & 0xff);
    }

    @Override
    void copyTo(long[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = base + (values[i] & 0xff);
      }
    }

    @Override
    void copyTo(int[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = narrow(base + (values[i] & 0xff));
      }
    }

    @Override
    Numbers plus(long distance) {
      return new Bytes(base + distance, values);
    }
  }

  static final class Ints extends Numbers {
    final long base;
    final int[] values;

    Ints(long base, int[] values) {
      super(values.length);
      this.base = base;
      this.values = values;
    }

    @Override
    boolean hasBetween(long least, long most) {
      for (int value : values) {
        if (base + value >= least && base + value <= most) {
          return true;
        }
      }
      return false;
    }

    @Override
    long get(int row) {
      return base + values[row];
    }

    @Override
    void copyTo(long[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = base + values[i];
      }
    }

    @Override
    void copyTo(int[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = narrow(base + values[i]);
      }
    }

    @Override
    Numbers plus(long distance) {
      return new Ints(base + distance, values);
    }
  }

  private static final class Longs extends Numbers {
    private final long base;
    private final long[] values;

    Longs(long base, long[] values) {
      super(values.length);
      this.base = base;
      this.values = values;
    }

    @Override
    long get(int row) {
      return base + values[row];
    }

    @Override
    void copyTo(long[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = base + values[i];
      }
    }

    @Override
    void copyTo(int[] target) {
      for (int i = 0; i < values.length; i++) {
        target[i] = narrow(base + values[i]);
      }
    }

    @Override
    Numbers plus(long distance) {
      return new Longs(base + distance, values);
    }
  }
}
