package semlog.aggregate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A percentile by nearest rank: exact for values of at most 15 digits while memory lasts, then as
 * {@link Ranges} tell it.
 */
final class Ranking implements Running {
  private static final int FIRST = 4;

  private final BigDecimal percent;
  private final Budget budget;
  private final Ranges ranges = new Ranges();
  private double[] values = new double[FIRST];
  private int size;

  Ranking(BigDecimal percent, Budget budget) {
    this.percent = percent;
    this.budget = budget;
  }

  @Override
  public void add(Value value, long lines) {
    for (long i = 0; i < lines && value.isNumber(); i++) {
      add(value.approximate());
    }
  }

  private void add(double number) {
    if (size == values.length) {
      if (ranges.isEmpty() && budget.take((long) Double.BYTES * size)) {
        values = Arrays.copyOf(values, size * 2);
      } else {
        spill();
      }
    }
    values[size++] = number;
  }

  private void spill() {
    for (int i = 0; i < size; i++) {
      ranges.add(values[i]);
    }
    size = 0;
  }

  @Override
  public Optional<BigDecimal> result() {
    if (!ranges.isEmpty()) {
      spill();
      return ranges.percentile(percent);
    }
    if (size == 0) {
      return Optional.empty();
    }
    Arrays.sort(values, 0, size);
    return Optional.of(BigDecimal.valueOf(values[(int) Ranges.rank(percent, size) - 1]));
  }
}
