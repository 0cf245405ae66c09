package semlog.aggregate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is told of each group of lines. */
public sealed interface Measure {
  /** How it heads its column, and how it is typed: {@code p99(duration)}. */
  String label();

  /** The field whose values count; empty for lines. */
  String field();

  /** How many lines. */
  record Lines() implements Measure {
    @Override
    public String label() {
      return "count";
    }

    @Override
    public String field() {
      return "";
    }
  }

  /** What is made of a field's values. */
  enum Function {
    /** How many lines have one. */
    COUNT,
    /** How many different ones there are. */
    DISTINCT,
    /** The sum of those that are numbers. */
    SUM,
    /** Their mean. */
    AVG,
    /** The least of them. */
    MIN,
    /** The greatest of them. */
    MAX;

    private String typed() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> named(String typed) {
      return Arrays.stream(values()).filter(f -> f.typed().equals(typed)).findFirst();
    }
  }

  /** A function of a field. */
  record Of(Function function, String field) implements Measure {
    @Override
    public String label() {
      return function.typed() + "(" + field + ")";
    }
  }

  /**
   * The least of a field's numbers that so many per cent of them do not exceed.
   *
   * @param percent more than 0, at most 100
   */
  record Percentile(BigDecimal percent, String field) implements Measure {
    public Percentile {
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException("percentile " + percent);
      }
    }

    @Override
    public String label() {
      return "p" + percent.toPlainString() + "(" + field + ")";
    }
  }
}
