package semlog.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers as counts of ranges, each half a per cent wide: few for many numbers, and percentiles
 * that are at most a quarter of a per cent off.
 */
public final class Ranges {
  private static final double LOG_WIDTH = Math.log(1.005);
  private static final int DIGITS = 6;

  /** Lies in the middle of the numbers of ranges of one sign, so that none is below 1. */
  private static final int MIDDLE = 1 << 20;

  /** By the number of the range, above 0 for positive numbers and below for negative ones. */
  private final TreeMap<Integer, Long> counts = new TreeMap<>();

  private long size;

  public Ranges() {}

  public void add(double number) {
    counts.merge(range(number), 1L, Long::sum);
    size++;
  }

  /** Takes all numbers of another. */
  public void add(Ranges other) {
    other.counts.forEach((range, count) -> counts.merge(range, count, Long::sum));
    size += other.size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  private static int range(double number) {
    if (number == 0) {
      return 0;
    }
    int positive = (int) Math.round(Math.log(Math.abs(number)) / LOG_WIDTH) + MIDDLE;
    return number < 0 ? -positive : positive;
  }

  private static double middle(int range) {
    if (range == 0) {
      return 0;
    }
    double value = Math.exp((Math.abs(range) - MIDDLE) * LOG_WIDTH);
    return range < 0 ? -value : value;
  }

  /** The number at the nearest rank; empty when there is none. */
  public Optional<BigDecimal> percentile(BigDecimal percent) {
    long left = rank(percent, size);
    for (Map.Entry<Integer, Long> range : counts.entrySet()) {
      left -= range.getValue();
      if (left <= 0) {
        return Optional.of(
            BigDecimal.valueOf(middle(range.getKey())).round(new MathContext(DIGITS)));
      }
    }
    return Optional.empty();
  }

  /** The nearest rank among so many, from 1. */
  static long rank(BigDecimal percent, long count) {
    return percent
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
        .longValueExact();
  }
}
