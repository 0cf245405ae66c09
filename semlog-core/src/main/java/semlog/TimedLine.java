package semlog;

import java.util.Optional;
import java.util.function.Function;
import semlog.search.ValueSink;

/** The line at hand of an archive of whose lines it is asked when they were written. */
final class TimedLine {
  private final ValueSink sink;
  private final TimeLine times;
  private Optional<Function<String, Optional<byte[]>>> values = Optional.empty();

  TimedLine(ValueSink sink, LazyTimes times) {
    this.sink = sink;
    this.times = new TimeLine(times);
  }

  /** Goes on to the next block, where a line may go on. */
  TimeScan over(BlocksAhead.Block block) {
    return TimeScan.of(block, times);
  }

  /**
   * Begins a line.
   *
   * @param told the values of its fields, until it ends
   */
  void begin(Function<String, Optional<byte[]>> told) {
    values = Optional.of(told);
  }

  /** Ends the line, if there is one, of which nothing more comes. */
  void end() {
    times.endSplit();
    values.ifPresent(told -> sink.add(told, times.time(), 1));
    values = Optional.empty();
  }
}
