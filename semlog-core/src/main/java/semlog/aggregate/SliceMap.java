package semlog.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * Something gathered for each slice of time. Slices have a round length, which grows as the span of
 * the times does, so that their number stays bounded.
 */
public final class SliceMap<T> {
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

  /**
   * One slice.
   *
   * @param start in milliseconds since 1970
   * @param content absent where no line was written
   */
  public record Slice<T>(long start, Optional<T> content) {}

  private final int mostKept;
  private final BinaryOperator<T> merge;
  private TreeMap<Long, T> slices = new TreeMap<>();
  private int length;

  /** The slice that was asked for last; what it holds is {@link #content}. */
  private long last;

  private Optional<T> content = Optional.empty();

  /**
   * An empty map.
   *
   * @param mostKept so many slices are kept while lines come
   * @param merge makes one of two that are in one slice now; it may change the first
   */
  public SliceMap(int mostKept, BinaryOperator<T> merge) {
    this.mostKept = mostKept;
    this.merge = merge;
  }

  /** What is gathered for the slice that holds an instant. */
  public T at(Instant time, Supplier<T> made) {
    long slice = Math.floorDiv(time.toEpochMilli(), MILLISECONDS[length]);
    if (slice == last && content.isPresent()) {
      return content.get();
    }
    while (slices.size() >= mostKept
        && length + 1 < MILLISECONDS.length
        && !slices.containsKey(slice)) {
      lengthen();
      slice = Math.floorDiv(time.toEpochMilli(), MILLISECONDS[length]);
    }
    last = slice;
    content = Optional.of(slices.computeIfAbsent(slice, added -> made.get()));
    return content.get();
  }

  private void lengthen() {
    long factor = MILLISECONDS[length + 1] / MILLISECONDS[length];
    TreeMap<Long, T> merged = new TreeMap<>();
    slices.forEach((slice, content) -> merged.merge(Math.floorDiv(slice, factor), content, merge));
    slices = merged;
    content = Optional.empty();
    length++;
  }

  /** In milliseconds. */
  public long length() {
    return MILLISECONDS[length];
  }

  /**
   * The slices in order of time, those between the first and the last without lines as well.
   *
   * @param most so many at most; longer ones are taken when there are more
   * @param shortest in milliseconds; so long at least
   */
  public List<Slice<T>> slices(int most, long shortest) {
    while (length + 1 < MILLISECONDS.length
        && (length() < shortest
            || (!slices.isEmpty() && slices.lastKey() - slices.firstKey() >= most))) {
      lengthen();
    }
    List<Slice<T>> all = new ArrayList<>();
    if (!slices.isEmpty()) {
      for (long slice = slices.firstKey(); slice <= slices.lastKey(); slice++) {
        all.add(new Slice<>(slice * length(), Optional.ofNullable(slices.get(slice))));
      }
    }
    return all;
  }
}
