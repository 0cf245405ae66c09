package semlog.aggregate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many lines were written when, in slices of a round length that make a number of rows fit to
 * be looked at. Slices between the first and the last without lines are rows too.
 */
public final class Histogram {
  private static final int MOST_KEPT = 4096;
  private static final int SECOND = 1000;

  private final int mostRows;
  private final SliceMap<long[]> counts =
      new SliceMap<>(
          MOST_KEPT,
          (a, b) -> {
            a[0] += b[0];
            return a;
          });
  private long lines;
  private long leftOut;

  /**
   * An empty histogram.
   *
   * @param mostRows at least 2
   */
  public Histogram(int mostRows) {
    this.mostRows = mostRows;
  }

  /** Takes one line. */
  public void add(Optional<Instant> time) {
    lines++;
    if (time.isEmpty()) {
      leftOut++;
    } else {
      counts.at(time.get(), () -> new long[1])[0]++;
    }
  }

  public long lines() {
    return lines;
  }

  /** How many lines had no time, nor any line before them. */
  public long leftOut() {
    return leftOut;
  }

  /** The slices in order of time, or no row. */
  public Table table() {
    List<SliceMap.Slice<long[]>> slices = counts.slices(mostRows, 1);
    boolean withFraction = counts.length() < SECOND;
    return new Table(
        List.of("@timestamp"),
        List.of("count"),
        slices.stream().map(slice -> row(slice, withFraction)).toList());
  }

  private static Row row(SliceMap.Slice<long[]> slice, boolean withFraction) {
    String time = Slices.spelled(slice.start(), withFraction);
    return new Row(
        List.of(time.getBytes(StandardCharsets.US_ASCII)),
        List.of(
            Optional.of(BigDecimal.valueOf(slice.content().map(count -> count[0]).orElse(0L)))));
  }
}
