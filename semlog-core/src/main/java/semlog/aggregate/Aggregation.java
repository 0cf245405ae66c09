package semlog.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What is to be told of which groups of lines. Rows come by slice, in a slice the greatest first
 * measure first, equal ones by their keys.
 *
 * @param measures at least one
 * @param by fields whose values make a group; lines that lack one are left out
 * @param slice groups lines by time as well
 * @param most rows, from the first on, of each slice; all when absent
 */
public record Aggregation(
    List<Measure> measures, List<String> by, Optional<Duration> slice, OptionalInt most) {
  private static final Duration SHORTEST = Duration.ofMillis(1);

  public Aggregation {
    measures = List.copyOf(measures);
    by = List.copyOf(by);
    if (measures.isEmpty() || slice.filter(s -> s.compareTo(SHORTEST) < 0).isPresent()) {
      throw new IllegalArgumentException("no measure, or a slice of less than a millisecond");
    }
  }

  /** How many lines have which values of these fields. */
  public static Aggregation counting(List<String> by) {
    return new Aggregation(List.of(new Measure.Lines()), by, Optional.empty(), OptionalInt.empty());
  }

  /** The same in slices of time. */
  public Aggregation sliced(Duration length) {
    return new Aggregation(measures, by, Optional.of(length), most);
  }

  /** The same with so many rows at most. */
  public Aggregation atMost(int rows) {
    return new Aggregation(measures, by, slice, OptionalInt.of(rows));
  }

  /** Every field that is looked at, once. */
  public List<String> fields() {
    TreeSet<String> fields = new TreeSet<>(by);
    measures.forEach(measure -> fields.add(measure.field()));
    fields.remove("");
    return List.copyOf(fields);
  }
}
