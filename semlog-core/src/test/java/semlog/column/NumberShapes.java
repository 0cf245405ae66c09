package semlog.column;

import java.util.Random;

/** Numbers as columns of logs have them, and the worst that they may have. */
final class NumberShapes {
  /** The number of the last shape; the first is 0. */
  static final int LAST = 6;

  private static final int PERIOD = 5;

  private NumberShapes() {}

  /** From one value to {@code most} of a shape. */
  static long[] of(int shape, int most, Random random) {
    long[] values = new long[1 + random.nextInt(most)];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (shape) {
            case 0 -> 42;
            case 1 -> 1_700_000_000L + i * 10L + random.nextInt(3);
            case 2 -> random.nextInt(7) * 1_000_003L;
            case 3 -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            case 4 -> random.nextLong();
            case 5 -> i % PERIOD * 1_000_000L + i;
            default -> random.nextInt(1 << random.nextInt(30));
          };
    }
    return values;
  }
}
