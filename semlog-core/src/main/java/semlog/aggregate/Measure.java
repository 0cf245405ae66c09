package semlog.aggregate;

import java.math.BigDecimal;

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

  /** How many lines have the field. */
  record Count(String field) implements Measure {
    @Override
    public String label() {
      return "count(" + field + ")";
    }
  }

  /** How many different values it has. */
  record Distinct(String field) implements Measure {
    @Override
    public String label() {
      return "distinct(" + field + ")";
    }
  }

  /** The sum of its numbers. */
  record Sum(String field) implements Measure {
    @Override
    public String label() {
      return "sum(" + field + ")";
    }
  }

  /** Their mean. */
  record Average(String field) implements Measure {
    @Override
    public String label() {
      return "avg(" + field + ")";
    }
  }

  /** The least of them. */
  record Least(String field) implements Measure {
    @Override
    public String label() {
      return "min(" + field + ")";
    }
  }

  /** The greatest of them. */
  record Greatest(String field) implements Measure {
    @Override
    public String label() {
      return "max(" + field + ")";
    }
  }

  /**
   * The least of them that so many per cent of them do not exceed.
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
