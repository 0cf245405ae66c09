package semlog.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A measure of one group as far as its lines have come. */
sealed interface Running
    permits Running.Counting, Running.Differing, Running.Summing, Running.Extreme, Ranking {
  /** So many more lines have this value. */
  void add(Value value, long lines);

  /** What came of it; empty when no line had a value that counts. */
  Optional<BigDecimal> result();

  static Running of(Measure measure, Budget budget) {
    return switch (measure) {
      case Measure.Lines lines -> new Counting();
      case Measure.Of of -> of(of, budget);
      case Measure.Percentile percentile -> new Ranking(percentile.percent(), budget);
    };
  }

  private static Running of(Measure.Of measure, Budget budget) {
    return switch (measure.function()) {
      case COUNT -> new Counting();
      case DISTINCT -> new Differing(measure.field(), budget);
      case SUM -> new Summing(false);
      case AVG -> new Summing(true);
      case MIN -> new Extreme(-1);
      case MAX -> new Extreme(1);
    };
  }

  /** How many. */
  final class Counting implements Running {
    private long count;

    @Override
    public void add(Value value, long lines) {
      count += lines;
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(BigDecimal.valueOf(count));
    }
  }

  /** How many different ones. */
  final class Differing implements Running {
    private static final int WEIGHT = 96;

    private final Set<String> values = new HashSet<>();
    private final String field;
    private final Budget budget;

    Differing(String field, Budget budget) {
      this.field = field;
      this.budget = budget;
    }

    @Override
    public void add(Value value, long lines) {
      if (values.add(new String(value.bytes(), StandardCharsets.ISO_8859_1))) {
        budget.need(WEIGHT + value.bytes().length, field);
      }
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(BigDecimal.valueOf(values.size()));
    }
  }

  /** The sum, or the mean to 16 digits. */
  final class Summing implements Running {
    private final boolean mean;
    private long[] byScale = new long[1];
    private BigDecimal rest = BigDecimal.ZERO;
    private long count;

    Summing(boolean mean) {
      this.mean = mean;
    }

    @Override
    public void add(Value value, long lines) {
      if (!value.isNumber()) {
        return;
      }
      count += lines;
      int scale = value.scale();
      if (!value.isNarrow()
          || Math.multiplyHigh(value.unscaled(), lines) != (value.unscaled() * lines) >> 63) {
        rest = rest.add(value.exact().multiply(BigDecimal.valueOf(lines)));
        return;
      }
      if (scale >= byScale.length) {
        byScale = Arrays.copyOf(byScale, scale + 1);
      }
      long more = value.unscaled() * lines;
      long sum = byScale[scale] + more;
      if (((sum ^ byScale[scale]) & (sum ^ more)) < 0) {
        rest = rest.add(BigDecimal.valueOf(byScale[scale], scale));
        sum = more;
      }
      byScale[scale] = sum;
    }

    @Override
    public Optional<BigDecimal> result() {
      if (count == 0) {
        return Optional.empty();
      }
      BigDecimal sum = rest;
      for (int scale = 0; scale < byScale.length; scale++) {
        sum = sum.add(BigDecimal.valueOf(byScale[scale], scale));
      }
      return Optional.of(mean ? sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64) : sum);
    }
  }

  /** The least or the greatest. */
  final class Extreme implements Running {
    private final int wanted;
    private Optional<BigDecimal> best = Optional.empty();
    private double bestDouble;

    /** One that keeps what compares to the others with this sign. */
    Extreme(int wanted) {
      this.wanted = wanted;
    }

    @Override
    public void add(Value value, long lines) {
      if (!value.isNumber()) {
        return;
      }
      double number = value.approximate();
      if (best.isPresent() && Double.compare(number, bestDouble) * wanted < 0) {
        return; // rounding keeps the order, so only the others need to be compared exactly
      }
      BigDecimal exact = value.exact();
      if (best.isEmpty() || exact.compareTo(best.get()) * wanted > 0) {
        best = Optional.of(exact);
        bestDouble = number;
      }
    }

    @Override
    public Optional<BigDecimal> result() {
      return best;
    }
  }
}
