package semlog.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import semlog.aggregate.Ranges;
import semlog.aggregate.SliceMap;

/** Lines, errors and durations of each slice of time, as the charts of a report draw them. */
final class Timeline {
  private static final int MOST_KEPT = 1024;
  private static final int MOST_SHOWN = 160;
  private static final int SECOND = 1000;

  private static final class Moment {
    private long lines;
    private long errors;
    private final Ranges durations = new Ranges();

    Moment add(Moment other) {
      lines += other.lines;
      errors += other.errors;
      durations.add(other.durations);
      return this;
    }
  }

  private final SliceMap<Moment> moments = new SliceMap<>(MOST_KEPT, Moment::add);
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  void add(Instant time, boolean error, Optional<Double> duration) {
    Moment moment = moments.at(time, Moment::new);
    moment.lines++;
    moment.errors += error ? 1 : 0;
    duration.ifPresent(moment.durations::add);
    first = first.filter(known -> !time.isBefore(known)).or(() -> Optional.of(time));
    last = last.filter(known -> !time.isAfter(known)).or(() -> Optional.of(time));
  }

  Optional<Instant> first() {
    return first;
  }

  Optional<Instant> last() {
    return last;
  }

  /** The length of a slice in words, once {@link #json} was asked for. */
  String slice() {
    long seconds = moments.length() / SECOND;
    if (seconds % 86_400 == 0) {
      return seconds == 86_400 ? "day" : seconds / 86_400 + " days";
    }
    if (seconds % 3600 == 0) {
      return seconds == 3600 ? "hour" : seconds / 3600 + " hours";
    }
    if (seconds % 60 == 0) {
      return seconds == 60 ? "minute" : seconds / 60 + " minutes";
    }
    return seconds == 1 ? "second" : seconds + " seconds";
  }

  /** Columns of numbers, one for each series, {@code null} where a slice has none. */
  String json() {
    List<SliceMap.Slice<Moment>> slices = moments.slices(MOST_SHOWN, SECOND);
    return "{\"slice\":"
        + moments.length() / SECOND
        + ",\"time\":"
        + column(slices, slice -> Long.toString(slice.start() / SECOND))
        + ",\"lines\":"
        + column(slices, slice -> count(slice, moment -> moment.lines))
        + ",\"errors\":"
        + column(slices, slice -> count(slice, moment -> moment.errors))
        + ",\"p50\":"
        + column(slices, slice -> percentile(slice, 50))
        + ",\"p90\":"
        + column(slices, slice -> percentile(slice, 90))
        + ",\"p99\":"
        + column(slices, slice -> percentile(slice, 99))
        + "}";
  }

  private static String column(
      List<SliceMap.Slice<Moment>> slices, Function<SliceMap.Slice<Moment>, String> value) {
    return slices.stream().map(value).collect(Collectors.joining(",", "[", "]"));
  }

  private static String count(SliceMap.Slice<Moment> slice, Function<Moment, Long> value) {
    return slice.content().map(value).orElse(0L).toString();
  }

  private static String percentile(SliceMap.Slice<Moment> slice, int percent) {
    return slice
        .content()
        .flatMap(moment -> moment.durations.percentile(BigDecimal.valueOf(percent)))
        .map(number -> number.stripTrailingZeros().toPlainString())
        .orElse("null");
  }
}
