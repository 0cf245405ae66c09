package semlog.aggregate;

import java.util.List;

/**
 * What came of an aggregation.
 *
 * @param keys the names of the columns of keys
 * @param measures the names of the columns of numbers
 */
public record Table(List<String> keys, List<String> measures, List<Row> rows) {
  public Table {
    keys = List.copyOf(keys);
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
  }
}
