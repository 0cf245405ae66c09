package semlog.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A percentile by nearest rank: exact for values of at most 15 digits while memory lasts. Without
 * more memory the values of the group are kept as counts of ranges, each half a per cent wide, so
 * that what is told is at most a quarter of a per cent off.
 */
final class Ranking implements Running {
  private static final double GAMMA = 1.005;
  private static final double LOG_GAMMA = Math.log(GAMMA);
  private static final int FIRST = 4;

  private final BigDecimal percent;
  private final Budget budget;
  private double[] values = new double[FIRST];
  private int size;

  /** By the number of the range, above 0 for positive values and below for negative ones. */
  private final TreeMap<Integer, Long> ranges = new TreeMap<>();

  Ranking(BigDecimal percent, Budget budget) {
    this.percent = percent;
    this.budget = budget;
  }

  @Override
  public void add(Value value) {
    if (!value.isNumber()) {
      return;
    }
    if (size == values.length && !ranges.isEmpty()) {
      spill();
    } else if (size == values.length) {
      if (budget.take(8L * size)) {
        values = Arrays.copyOf(values, size * 2);
      } else {
        spill();
      }
    }
    values[size++] = value.approximate();
  }

  private void spill() {
    for (int i = 0; i < size; i++) {
      ranges.merge(range(values[i]), 1L, Long::sum);
    }
    size = 0;
  }

  private static int range(double value) {
    if (value == 0) {
      return 0;
    }
    int number = (int) Math.round(Math.log(Math.abs(value)) / LOG_GAMMA);
    int positive = number + (1 << 20);
    return value < 0 ? -positive : positive;
  }

  private static double middle(int range) {
    if (range == 0) {
      return 0;
    }
    double value = Math.exp((Math.abs(range) - (1 << 20)) * LOG_GAMMA);
    return range < 0 ? -value : value;
  }

  @Override
  public Optional<BigDecimal> result() {
    if (ranges.isEmpty()) {
      if (size == 0) {
        return Optional.empty();
      }
      Arrays.sort(values, 0, size);
      return Optional.of(decimal(values[(int) rank(size) - 1]));
    }
    spill();
    long left = rank(ranges.values().stream().mapToLong(Long::longValue).sum());
    for (Map.Entry<Integer, Long> range : ranges.entrySet()) {
      left -= range.getValue();
      if (left <= 0) {
        return Optional.of(rounded(middle(range.getKey())));
      }
    }
    throw new IllegalStateException("rank beyond the last");
  }

  /** The nearest rank, from 1. */
  private long rank(long count) {
    return percent
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(6));
  }
}
