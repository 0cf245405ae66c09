package semlog.aggregate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many lines were written when, in slices of a round length that make a number of rows fit to
 * be looked at. Slices between the first and the last without lines are rows too.
 */
public final class Histogram {
  /** Lengths of slices; each is a multiple of the one before. */
  private static final long[] MILLISECONDS = {
    1,
    10,
    100,
    1000,
    5000,
    10_000,
    30_000,
    60_000,
    300_000,
    600_000,
    1_800_000,
    3_600_000,
    10_800_000,
    21_600_000,
    43_200_000,
    86_400_000,
    604_800_000,
    2_419_200_000L,
    14_515_200_000L,
    87_091_200_000L,
    870_912_000_000L
  };

  /** So many slices are kept while lines come; longer ones are taken when there are more. */
  private static final int MOST_KEPT = 4096;

  private final int mostRows;
  private TreeMap<Long, Long> counts = new TreeMap<>();
  private int length;
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
      return;
    }
    counts.merge(Math.floorDiv(time.get().toEpochMilli(), MILLISECONDS[length]), 1L, Long::sum);
    while (counts.size() > MOST_KEPT && length + 1 < MILLISECONDS.length) {
      lengthen();
    }
  }

  public long lines() {
    return lines;
  }

  /** How many lines had no time, nor any line before them. */
  public long leftOut() {
    return leftOut;
  }

  private void lengthen() {
    long factor = MILLISECONDS[length + 1] / MILLISECONDS[length];
    TreeMap<Long, Long> merged = new TreeMap<>();
    counts.forEach((slice, count) -> merged.merge(Math.floorDiv(slice, factor), count, Long::sum));
    counts = merged;
    length++;
  }

  /** The slices in order of time, or no row. */
  public Table table() {
    List<Row> rows = new ArrayList<>();
    while (!counts.isEmpty()
        && counts.lastKey() - counts.firstKey() >= mostRows
        && length + 1 < MILLISECONDS.length) {
      lengthen();
    }
    if (!counts.isEmpty()) {
      for (long slice = counts.firstKey(); slice <= counts.lastKey(); slice++) {
        rows.add(row(slice));
      }
    }
    return new Table(List.of("@timestamp"), List.of("count"), rows);
  }

  private Row row(long slice) {
    long start = slice * MILLISECONDS[length];
    String time = Slices.spelled(start, MILLISECONDS[length] < 1000);
    return new Row(
        List.of(time.getBytes(StandardCharsets.US_ASCII)),
        List.of(Optional.of(BigDecimal.valueOf(counts.getOrDefault(slice, 0L)))));
  }
}
