package semlog.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param keys values as spelled in the lines
 * @param measures a number for each measure, absent where no value counted
 */
public record Row(List<byte[]> keys, List<Optional<BigDecimal>> measures) {
  public Row {
    keys = List.copyOf(keys);
    measures = List.copyOf(measures);
  }

  /** A measure without an exponent and without zeros at its end; empty where it is absent. */
  public String spelled(int measure) {
    return measures.get(measure).map(Row::plain).orElse("");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
